package episode2.split;

import episode2.split.Contract.Parts;

/** The contract's operation, which is one on values already. */
public interface View {
  /** Row numbers of both parts. */
  Parts stratified(int[] y, double testShare, long seed);
}
