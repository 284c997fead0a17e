package episode2.load_inspect;

import io.gradus.datasets.read.Penguin;
import java.util.List;

/** The contract in values. */
public interface View {
  /** What is read from a file with this text. */
  List<Penguin> load(String csv);
}
