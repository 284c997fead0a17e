package io.gradus.exercises.kit.prepare;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A fixed list of different names, and where each stands. */
record Categories(List<String> names) {
  Categories {
    if (names.isEmpty()) {
      throw new IllegalArgumentException("There are no classes; give their names in order.");
    }
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      if (name == null || name.isBlank()) {
        throw new IllegalArgumentException(
            "A class has no name. Leave out or fill in rows without one first.");
      }
      if (!seen.add(name)) {
        throw new IllegalArgumentException(
            "Class '" + name + "' is listed twice; list every class once.");
      }
    }
    names = List.copyOf(names);
  }

  int index(String name) {
    int index = name == null ? -1 : names.indexOf(name);
    if (index < 0) {
      throw new IllegalArgumentException(
          "'%s' is none of the classes %s; correct it, or list it among the classes."
              .formatted(name, String.join(", ", names)));
    }
    return index;
  }
}
