package web

import (
	"net/http"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/web/api"
)

type apiPage struct {
	page
	*api.Reference
	Prefix string
}

// showAPI describes the API to people.
func (s *server) showAPI(w http.ResponseWriter, r *http.Request) error {
	if s.api == nil {
		return &hearsay.Error{Code: hearsay.CodeNotFound, Message: "this server has no API"}
	}
	return s.show(w, "api", &apiPage{page{"For programs", "api", api.Prefix + "/openapi.json"}, s.api.Reference(), api.Prefix})
}
