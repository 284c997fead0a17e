package io.gradus.languageserver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An editor as Debian 12 packs it, and how it plays a scenario with the settings of our page. */
enum RealEditor {
  NEOVIM("neovim", "apt-get install neovim", "Neovim 0.7 to 0.10", ".config/nvim/init.lua") {
    @Override
    List<String> trial() {
      return List.of(
          "nvim", "--headless", "+lua vim.cmd(vim.fn.has('nvim-0.7') == 1 and 'qall' or 'cquit')");
    }

    @Override
    List<String> command(Path settings) {
      return List.of(
          "nvim", "--headless", "-i", "NONE", "-n", "-c", "luafile " + driver("neovim.lua"));
    }
  },
  EMACS("emacs", "apt-get install emacs-nox elpa-eglot", "Emacs with Eglot", ".emacs.d/init.el") {
    @Override
    List<String> trial() {
      return List.of("emacs", "--batch", "--eval", "(require 'eglot)");
    }

    @Override
    List<String> command(Path settings) {
      return List.of("emacs", "--batch", "-l", settings.toString(), "-l", driver("emacs.el"));
    }
  };

  private static final Path PAGE = Path.of("EDITORS.md");
  private static final Path SCENARIOS = Path.of("src/test/resources/scenario").toAbsolutePath();

  /** As steps name it that are for this editor only. */
  final String id;

  final String howToInstall;

  private final String heading;
  private final String settingsFile;

  RealEditor(String id, String howToInstall, String heading, String settingsFile) {
    this.id = id;
    this.howToInstall = howToInstall;
    this.heading = heading;
    this.settingsFile = settingsFile;
  }

  /** Ends with 0 where the editor has what it needs. */
  abstract List<String> trial();

  /** What plays the scenario that the environment names. */
  abstract List<String> command(Path settings);

  private static String driver(String name) {
    return SCENARIOS.resolve(name).toString();
  }

  /** Puts the page's settings where the page says, and tells where that is. */
  Path paste(Path home) throws IOException {
    Path settings = home.resolve(settingsFile);
    Files.createDirectories(settings.getParent());
    Files.writeString(settings, settings());
    return settings;
  }

  /** The first block below the heading of this editor; it begins by naming its file. */
  private String settings() throws IOException {
    Matcher block =
        Pattern.compile(
                "^## "
                    + Pattern.quote(heading)
                    + "\n(?:(?!^## |^```).*\n)*```\\w+\n(\\S+ ~/"
                    + Pattern.quote(settingsFile)
                    + "\n.*?)^```$",
                Pattern.MULTILINE | Pattern.DOTALL)
            .matcher(Files.readString(PAGE));
    if (!block.find()) {
      throw new IOException(
          PAGE + " has no settings for " + settingsFile + " below '" + heading + "'");
    }
    return block.group(1);
  }
}
