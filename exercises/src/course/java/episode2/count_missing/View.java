package episode2.count_missing;

import io.gradus.datasets.read.Penguin;
import java.util.List;
import java.util.Map;

/** The contract's operation, which is one on values already. */
public interface View {
  /** Missing values by column. */
  Map<String, Integer> missing(List<Penguin> rows);
}
