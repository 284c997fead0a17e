package episode2.drop_missing;

import episode2.drop_missing.Contract.Measured;
import io.gradus.datasets.read.Penguin;
import java.util.List;

/** The contract's operation, which is one on values already. */
public interface View {
  /** The rows without gaps. */
  List<Measured> clean(List<Penguin> rows);
}
