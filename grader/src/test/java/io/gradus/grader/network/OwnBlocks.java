package io.gradus.grader.network;

/** Blocks of two children, as people write them. */
final class OwnBlocks {
  static final String BY_NAME =
      """
      static final class NAME extends AbstractBlock {
        private final Block first;
        private final Block second;

        NAME(PARAMETERS) {
          BODY
        }

        @Override
        protected NDList forwardInternal(
            ParameterStore store, NDList inputs, boolean training, PairList<String, Object> p) {
          NDList current = first.forward(store, inputs, training);
          return second.forward(store, current, training);
        }

        @Override
        public Shape[] getOutputShapes(Shape[] inputShapes) {
          return second.getOutputShapes(first.getOutputShapes(inputShapes));
        }

        @Override
        protected void initializeChildBlocks(NDManager manager, DataType type, Shape... shapes) {
          first.initialize(manager, type, shapes);
          second.initialize(manager, type, first.getOutputShapes(shapes));
        }
      }
      """;

  static final String WITH_LOOPS =
      """
      static final class NAME extends AbstractBlock {
        private Block first;
        private Block second;

        public NAME(PARAMETERS) {
          BODY
        }

        @Override
        protected NDList forwardInternal(
            ParameterStore store, NDList inputs, boolean training, PairList<String, Object> p) {
          NDList current = inputs;
          for (Block block : children.values()) {
            current = block.forward(store, current, training);
          }
          return current;
        }

        @Override
        public Shape[] getOutputShapes(Shape[] inputs) {
          Shape[] current = inputs;
          for (Block block : children.values()) {
            current = block.getOutputShapes(current);
          }
          return current;
        }

        @Override
        public void initializeChildBlocks(NDManager manager, DataType type, Shape... inputShapes) {
          Shape[] shapes = inputShapes;
          for (Block child : getChildren().values()) {
            child.initialize(manager, type, shapes);
            shapes = child.getOutputShapes(shapes);
          }
        }
      }
      """;

  private OwnBlocks() {}
}
