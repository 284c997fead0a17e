// case: the last value of its own window
class Case {
  void windows(float[] series, float[][] x, float[] y, int window) {
    for (int i = 0; i + window < series.length; i++) {
      x[i] = Arrays.copyOfRange(series, i, i + window);
      y[i] = series[i + window - 1];
      //     ^^^ check/labels-shifted
    }
  }
}

// case: an inner loop, and the first value
class Case {
  void windows(float[] series, float[][] x, float[] y, int window) {
    for (int i = 0; i + window < series.length; i++) {
      for (int j = 0; j < window; j++) {
        x[i][j] = series[i + j];
      }
      y[i] = series[i];
      //     ^^^ check/labels-shifted
    }
  }
}

// case: a column of its own row
class Case {
  void days(float[][] days, float[][] x, float[] y, int sunshine) {
    for (int i = 0; i < days.length; i++) {
      // Predict tomorrow's sunshine.
      x[i] = days[i];
      y[i] = days[i][sunshine];
      //     ^^^ check/labels-shifted
    }
  }
}

// case: yesterday's
class Case {
  void days(float[][] days, float[] sunshine, float[][] x, float[] tomorrow) {
    for (int i = 0; i + 1 < days.length; i++) {
      x[i] = days[i + 1];
      tomorrow[i] = sunshine[i];
      //            ^^^ check/labels-shifted
    }
  }
}

// case: the value behind the window, the row behind, and rows that are no forecast
class Case {
  void windows(float[] series, float[][] x, float[] y, int window, int horizon) {
    for (int i = 0; i + window < series.length; i++) {
      x[i] = Arrays.copyOfRange(series, i, i + window);
      y[i] = series[i + window];
    }
    for (int i = 0; i + window + horizon < series.length; i++) {
      System.arraycopy(series, i, x[i], 0, window);
      y[i] = series[i + window + horizon];
    }
  }

  void days(float[][] days, float[] sunshine, float[][] x, float[] tomorrow) {
    for (int i = 0; i + 1 < days.length; i++) {
      x[i] = days[i];
      tomorrow[i] = sunshine[i + 1];
    }
  }
}

// case: a table is taken apart
class Case {
  void columns(float[][] table, float[][] x, float[] y) {
    for (int i = 0; i < table.length; i++) {
      x[i] = Arrays.copyOf(table[i], 4);
      y[i] = table[i][4];
    }
  }
}

// case: arrays cut at the wrong ends
class Case {
  ArrayDataset days(NDArray weather, NDArray sunshine) {
    return new ArrayDataset.Builder()
        .setData(weather.get("1:"))
        .optLabels(sunshine.get(":-1"))
        //         ^^^ check/labels-shifted
        .setSampling(32, true)
        .build();
  }
}

// case: arrays cut at the right ends
class Case {
  ArrayDataset days(NDArray weather, NDArray sunshine) {
    return new ArrayDataset.Builder()
        .setData(weather.get(":-1"))
        .optLabels(sunshine.get("1:"))
        .setSampling(32, true)
        .build();
  }
}
