package org.hedgerow.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One hostile input of a catalogue in {@code src/test/resources/hostile}; how those are written
 * stands in the README.md beside them.
 *
 * @param catalogue name of its file without ending
 * @param expected {@code id at place}, or {@code harmless}
 * @param textByFile the files it consists of
 * @param commands command lines, each as its arguments
 * @param never texts that no command may write into a file
 */
record HostileCase(
    String catalogue,
    String name,
    String tries,
    String expected,
    Map<String, String> textByFile,
    List<List<String>> commands,
    List<String> never) {
  static final Path FOLDER = Path.of("src/test/resources/hostile");
  static final String HARMLESS = "harmless";

  private static final Map<String, byte[]> WORKBOOKS = HostileWorkbooks.byName();
  private static final Pattern HEADER = Pattern.compile("--- ([a-z0-9-]+): (.*); expect: (.+)");
  private static final Pattern CHARACTER = Pattern.compile("\\{U\\+([0-9A-F]{1,6})\\}");
  private static final Pattern TIMES =
      Pattern.compile("\\{(\\d{1,7}) times: ((?:\\{U\\+[0-9A-F]+\\}|[^}])*)\\}");
  private static final String BODY = "@BODY@";
  private static final String TEXT = "@TEXT@";

  /** Every case of every catalogue. */
  static List<HostileCase> all() throws IOException {
    List<HostileCase> cases = new ArrayList<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        cases.addAll(new Reader(file).cases());
      }
    }
    return cases;
  }

  /** Catalogue and name, which no two cases share. */
  String id() {
    return catalogue + "/" + name;
  }

  boolean isHarmless() {
    return expected.equals(HARMLESS);
  }

  /** Writes the files of this case; a canary is a file that nobody may make. */
  void write(Path folder, Path canary) throws IOException {
    for (Map.Entry<String, String> file : textByFile.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue().replace("@CANARY@", canary.toString()));
    }
    if (catalogue.equals("workbooks")) {
      Path workbook = folder.resolve(HostileWorkbooks.FILE);
      Files.createDirectories(workbook.getParent());
      Files.write(workbook, WORKBOOKS.getOrDefault(name, new byte[0]));
    }
  }

  /** Writes characters and repetitions out. */
  static String written(String text) {
    String repeated =
        TIMES
            .matcher(text)
            .replaceAll(
                m -> Matcher.quoteReplacement(m.group(2).repeat(Integer.parseInt(m.group(1)))));
    return CHARACTER
        .matcher(repeated)
        .replaceAll(
            m -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(m.group(1), 16))));
  }

  /** Reads one catalogue. */
  private static final class Reader {
    private final String catalogue;
    private final List<String> lines;
    private final Map<String, String> base = new LinkedHashMap<>();
    private final List<String> commands = new ArrayList<>();
    private final List<String> never = new ArrayList<>();

    Reader(Path file) throws IOException {
      catalogue = file.getFileName().toString().replace(".txt", "");
      lines = Files.readAllLines(file);
    }

    List<HostileCase> cases() {
      List<HostileCase> cases = new ArrayList<>();
      int at = 0;
      while (at < lines.size() && !lines.get(at).startsWith("--- ")) {
        at++;
      }
      preamble(lines.subList(0, at));
      while (at < lines.size()) {
        int end = at + 1;
        while (end < lines.size() && !lines.get(end).startsWith("--- ")) {
          end++;
        }
        cases.add(one(lines.get(at), lines.subList(at + 1, end)));
        at = end;
      }
      return cases;
    }

    private void preamble(List<String> head) {
      int at = 0;
      while (at < head.size() && !head.get(at).startsWith("=== ")) {
        String line = head.get(at++);
        if (line.startsWith("command: ")) {
          commands.add(line.substring(9));
        } else if (line.startsWith("never: ")) {
          never.add(line.substring(7));
        } else if (!line.isEmpty() && !line.startsWith("#")) {
          throw new IllegalArgumentException(catalogue + ": " + line);
        }
      }
      files(head.subList(at, head.size()), base);
    }

    /** Blocks of {@code === path} and the lines of that file. */
    private static void files(List<String> lines, Map<String, String> into) {
      int at = 0;
      while (at < lines.size()) {
        String path = lines.get(at).substring(4);
        int end = at + 1;
        while (end < lines.size() && !lines.get(end).startsWith("=== ")) {
          end++;
        }
        into.put(written(path), text(lines.subList(at + 1, end)));
        at = end;
      }
    }

    /** Lines without the empty ones behind them. */
    private static String text(List<String> lines) {
      return String.join("\n", lines).stripTrailing() + "\n";
    }

    private HostileCase one(String header, List<String> body) {
      Matcher parts = HEADER.matcher(header);
      if (!parts.matches()) {
        throw new IllegalArgumentException(catalogue + ": " + header);
      }
      String text = text(body);
      Map<String, String> files = new LinkedHashMap<>(base);
      if (text.startsWith("replace: ")) {
        edit(body, files);
      } else if (text.startsWith("=== ")) {
        files(body, files);
      } else {
        files.replaceAll(
            (path, content) ->
                content.replace(BODY + "\n", text).replace(TEXT, text.stripTrailing()));
      }
      files.replaceAll((path, content) -> written(content));
      List<List<String>> calls =
          commands.stream().map(command -> arguments(command, text.stripTrailing())).toList();
      return new HostileCase(
          catalogue, parts.group(1), parts.group(2), parts.group(3), files, calls, never);
    }

    /** Lines {@code replace: x} and {@code with: y}, in the first file that holds x. */
    private void edit(List<String> body, Map<String, String> files) {
      for (int i = 0; i + 1 < body.size() && body.get(i).startsWith("replace: "); i += 2) {
        String from = body.get(i).substring(9);
        String to = body.get(i + 1).substring(Math.min(6, body.get(i + 1).length()));
        String path =
            files.keySet().stream()
                .filter(p -> files.get(p).contains(from))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(catalogue + ": no '" + from));
        String content = files.get(path);
        int place = content.indexOf(from);
        files.put(
            path, content.substring(0, place) + to + content.substring(place + from.length()));
      }
    }

    private static List<String> arguments(String command, String body) {
      List<String> arguments = new ArrayList<>();
      for (String word : command.split(" ")) {
        if (word.equals("@LINES@")) {
          body.lines().map(HostileCase::written).forEach(arguments::add);
        } else {
          arguments.add(word.equals(BODY) ? written(body) : word);
        }
      }
      return arguments;
    }
  }
}
