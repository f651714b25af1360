package model

import "github.com/hearsay-project/hearsay/internal/crf"

// Settings of the training of the field.
const (
	crfEpochs   = 10
	crfMinMoves = 3 // a move between states has to be seen so often
)

// An example is one paragraph to learn from.
type example struct {
	crf.Example
	article, para int
}

// trainCRF learns the weights of features rows, the mean of several runs.
// progress, if not nil, is told the mean loss of each epoch of the first run.
func trainCRF(
	data []*example, features int, seed uint64, several int, progress func(epoch int, loss float64),
) ([]row, transitions) {
	examples := make([]*crf.Example, len(data))
	for i, ex := range data {
		examples[i] = &ex.Example
	}
	return crf.Train(examples, crf.TrainOptions{
		States: numStates, Features: features, Seed: seed, Runs: several,
		Epochs: crfEpochs, MinMoves: crfMinMoves, Progress: progress,
	})
}
