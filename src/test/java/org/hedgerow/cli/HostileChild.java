package org.hedgerow.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.hedgerow.basics.InputException;
import org.hedgerow.basics.Place;
import org.hedgerow.basics.Problem;
import org.hedgerow.basics.Visible;
import picocli.CommandLine;

/**
 * The process that opens hostile files: each case in a folder of its own, one line of the report
 * for each. Ends with exit code 3 when a case takes too long.
 */
final class HostileChild {
  /** A file that is there while hostile files are opened. */
  static final String BEGUN = "begun";

  private static final Duration MOST_FOR_ONE = Duration.ofSeconds(20);
  private static final int TOO_LONG = 3;
  private static final String JOURNAL = "journal.db";
  private static final List<String> TRACES = List.of("\tat ", "This is a bug");

  private final Path work;
  private final EffectWatch watch;

  private HostileChild(Path work) throws IOException {
    this.work = work.toRealPath();
    List<Path> readable = new ArrayList<>();
    readable.add(Run.PROJECT);
    readable.add(Path.of(System.getProperty("java.home", "/")).toRealPath());
    readable.add(Path.of("/etc/java-17-openjdk"));
    readable.add(Path.of("/dev"));
    for (String entry : System.getProperty("java.class.path", "").split(":")) {
      readable.add(Path.of(entry).toAbsolutePath().normalize());
    }
    watch = new EffectWatch(readable);
  }

  /** Where the cases are written, and where what became of them. */
  public static void main(String[] arguments) throws IOException {
    Locale.setDefault(Locale.ROOT);
    new HostileChild(Path.of(arguments[0])).run(Path.of(arguments[1]));
    System.exit(0);
  }

  private void run(Path report) throws IOException {
    warmUp();
    watch.listen();
    Path begun = Files.createFile(work.resolve(BEGUN));
    int number = 0;
    for (HostileCase hostile : HostileCase.all()) {
      Path folder = Files.createDirectories(work.resolve("case-" + ++number));
      hostile.write(folder, work.resolve("canary"));
      if (hostile.commands().stream().anyMatch(command -> command.contains(JOURNAL))) {
        Files.copy(work.resolve(JOURNAL), folder.resolve(JOURNAL));
      }
      tell(report, hostile.id(), outcome(hostile, folder));
    }
    Files.delete(begun);
    for (Map.Entry<String, Control> control : controls().entrySet()) {
      tell(report, "control/" + control.getKey(), outcome(control.getValue()));
    }
  }

  /**
   * What is loaded once shall not look like the doing of the first case. The library of the journal
   * unpacks itself, and starts {@code uname}.
   */
  private void warmUp() {
    String journal = work.resolve(JOURNAL).toString();
    Run.of("dry-run", "--day", "2018-02-05", "--record", "--journal", journal);
    Run.of("journal", "sql", "select 1", "--journal", journal);
  }

  private static void tell(Path report, String id, String outcome) throws IOException {
    Files.writeString(
        report, id + "\t" + outcome + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  private String outcome(HostileCase hostile, Path folder) throws IOException {
    Set<String> codes = new TreeSet<>();
    Set<String> problems = new TreeSet<>();
    Set<String> faults = new TreeSet<>();
    AtomicReference<String> running = new AtomicReference<>(hostile.id());
    limit(running);
    watch.begin(folder);
    try {
      for (List<String> command : hostile.commands()) {
        Run run = Run.from(folder, command.toArray(String[]::new));
        codes.add(Integer.toString(run.exitCode()));
        faults.addAll(faults(run.out() + run.err()));
        problems.addAll(command.contains("--json") ? found(run.out()) : problems(folder, command));
      }
    } finally {
      running.set("");
    }
    Set<String> effects = watch.end();
    if (Files.exists(folder.resolve(JOURNAL))
        && Files.mismatch(folder.resolve(JOURNAL), work.resolve(JOURNAL)) >= 0) {
      effects.add("changes the journal");
    }
    String written = writtenIn(folder, hostile);
    faults.addAll(faults(written));
    hostile.never().stream().filter(written::contains).forEach(t -> faults.add("never: " + t));
    return String.join(
        "\t",
        String.join(",", codes),
        Visible.inOneLine(String.join(" | ", problems)),
        Visible.inOneLine(String.join(" | ", faults)),
        Visible.inOneLine(String.join(" | ", effects)));
  }

  /** Ends the process when a case is still the one that runs after its time. */
  private static void limit(AtomicReference<String> running) {
    Thread thread =
        new Thread(
            () -> {
              try {
                Thread.sleep(MOST_FOR_ONE.toMillis());
              } catch (InterruptedException e) {
                return;
              }
              if (!running.get().isEmpty()) {
                System.err.println("too long: " + running.get());
                Runtime.getRuntime().halt(TOO_LONG);
              }
            },
            "watchdog of the corpus");
    thread.setDaemon(true);
    thread.start();
  }

  private static Set<String> faults(String output) {
    Set<String> faults = new TreeSet<>();
    TRACES.stream().filter(output::contains).forEach(t -> faults.add("trace: " + t));
    output
        .codePoints()
        .filter(Visible::isHidden)
        .forEach(c -> faults.add("hidden: U+" + Integer.toHexString(c)));
    return faults;
  }

  /** What the commands have written, without the files of the case. */
  private static String writtenIn(Path folder, HostileCase hostile) throws IOException {
    StringBuilder text = new StringBuilder();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString();
        if (!hostile.textByFile().containsKey(name)
            && !name.startsWith(JOURNAL)
            && !name.equals(HostileWorkbooks.FILE)) {
          text.append(Files.readString(file, StandardCharsets.UTF_8));
        }
      }
    }
    return text.toString();
  }

  /** The command again, for the findings behind its words. */
  private static Set<String> problems(Path folder, List<String> command) {
    PrintStream stream =
        new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    Set<String> problems = new TreeSet<>();
    String[] words = command.toArray(String[]::new);
    CommandLine commands =
        Hedgerow.commands(
                new Console(new Surroundings(Run.PROJECT, folder, false), stream, stream), words)
            .setParameterExceptionHandler(
                (e, args) -> {
                  problems.add("usage at file");
                  return ExitCode.BAD_INPUT;
                })
            .setExecutionExceptionHandler(
                (e, c, parsed) -> {
                  if (e instanceof InputException input) {
                    input.problems().forEach(p -> problems.add(shown(p)));
                  }
                  return ExitCode.BAD_INPUT;
                });
    commands.execute(words);
    return problems;
  }

  /** The errors of {@code rules check --json}. */
  private static Set<String> found(String json) {
    Set<String> problems = new TreeSet<>();
    try {
      for (JsonNode finding : new ObjectMapper().readTree(json).path("findings")) {
        if (finding.path("severity").asText().equals("error")) {
          String cell = finding.path("cell").asText();
          problems.add(
              finding.path("id").asText()
                  + " at "
                  + (cell.isEmpty()
                      ? where(finding.path("line").asInt(), finding.path("column").asInt())
                      : cell));
        }
      }
    } catch (JsonProcessingException e) {
      problems.add("no JSON: " + e.getOriginalMessage());
    }
    return problems;
  }

  private static String shown(Problem problem) {
    Place place = problem.place();
    return problem.id()
        + " at "
        + (place.isCell() ? place.cell() : where(place.line(), place.column()));
  }

  private static String where(int line, int column) {
    return line <= 0 || column <= 0 ? "file" : line + ":" + column;
  }

  /** Something that a hostile file would like to do. */
  @FunctionalInterface
  private interface Control {
    void run() throws Exception;
  }

  /** Proof that the watch sees: each of these must be told. */
  private Map<String, Control> controls() {
    return Map.of(
        "canary", () -> Files.writeString(work.resolve("control-canary"), "x"),
        "process", () -> new ProcessBuilder("true").start().waitFor(),
        "exit", () -> System.exit(0),
        "property", () -> System.setProperty("hostile", "x"),
        "thread", () -> sleeper().start(),
        "socket", () -> new ServerSocket(0).close(),
        "connection", () -> new Socket("127.0.0.1", 9).close(),
        "secret", () -> Files.readString(Path.of("/etc/passwd")));
  }

  private static Thread sleeper() {
    Thread thread =
        new Thread(
            () -> {
              try {
                Thread.sleep(MOST_FOR_ONE.toMillis());
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            },
            "sleeper");
    thread.setDaemon(true);
    return thread;
  }

  private String outcome(Control control) throws IOException {
    watch.begin(work.resolve("nothing"));
    String thrown = "";
    try {
      control.run();
    } catch (Exception e) {
      thrown = e.getClass().getSimpleName();
    }
    return "\t\t" + thrown + "\t" + Visible.inOneLine(String.join(" | ", watch.end()));
  }
}
