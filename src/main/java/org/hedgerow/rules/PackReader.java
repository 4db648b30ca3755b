package org.hedgerow.rules;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hedgerow.basics.ContentHash;
import org.hedgerow.basics.InputException;
import org.hedgerow.basics.Nearest;
import org.hedgerow.basics.Problem;
import org.hedgerow.basics.Problems;
import org.hedgerow.basics.SourceText;
import org.hedgerow.document.SourceFiles;
import org.hedgerow.document.Workbook;
import org.hedgerow.expression.Type;
import org.hedgerow.strategy.Threshold;
import org.hedgerow.strategy.ThresholdReader;
import org.hedgerow.vocabulary.FactType;
import org.hedgerow.vocabulary.FieldType;
import org.hedgerow.vocabulary.Vocabulary;

/**
 * Reads the packs of a rules folder: {@code <folder>/<pack>/} with rules ({@code *.drl}, tables
 * {@code *.drl.csv} and {@code *.drl.xlsx}, sentences {@code *.dslr} with {@code *.dsl}) and {@code
 * thresholds.yaml}.
 */
public final class PackReader {
  static final String THRESHOLDS = "thresholds.yaml";
  private static final String TESTS = "tests";
  private static final Pattern NAME = Pattern.compile("[^./\\\\:][^/\\\\:]*");

  /** The file beside the rules that is not part of what is signed. */
  public static final String SIGNATURES = "signatures.yaml";

  private static final int MAX_CHARACTERS = 500_000;
  private static final int MAX_PROBLEMS = 100;
  private static final TreeSet<String> UNITS = units();

  private final Path folder;
  private final String shown;
  private final Watch watch;

  private PackReader(Path folder, String shown, Watch watch) {
    this.folder = folder;
    this.shown = shown;
    this.watch = watch;
  }

  /**
   * The packs of a folder.
   *
   * @throws org.hedgerow.basics.InputException when there is no such folder
   */
  public static PackReader of(Path folder) {
    String shown =
        Optional.ofNullable(folder.toAbsolutePath().normalize().getFileName())
            .map(Path::toString)
            .orElse(folder.toString());
    if (!Files.isDirectory(folder)) {
      throw new InputException(
          Problem.ofFile(
              "missing-folder",
              folder.toString(),
              Files.exists(folder) ? "This is not a folder of rules." : "There is no such folder.",
              "A rules folder holds one folder for each pack."));
    }
    return new PackReader(folder, shown, Watch.NONE);
  }

  /** The same packs, with somebody who watches whatever is done with them. */
  public PackReader watchedBy(Watch watch) {
    return new PackReader(folder, shown, watch);
  }

  Watch watch() {
    return watch;
  }

  /** What is wrong with a rules folder in which no pack is. */
  public Problem noPack() {
    return Problem.ofFile(
        "no-packs",
        folder.toString(),
        "The folder of rules holds no pack.",
        "A pack is a folder with *.drl files in it.");
  }

  /**
   * Names of the packs that can stand beside each other, in alphabetical order: all but the forms
   * of another pack.
   */
  public List<String> names() {
    return known().stream().filter(name -> !isForm(name)).toList();
  }

  /** Names of the packs that are forms of another. */
  public List<String> forms() {
    return known().stream().filter(this::isForm).toList();
  }

  /** Names of all packs in alphabetical order. */
  public List<String> known() {
    return list(folder).stream()
        .filter(path -> Files.isDirectory(path) && !isHidden(path))
        .map(path -> path.getFileName().toString())
        .toList();
  }

  /** Of what is no name of a folder here, nothing is looked at. */
  private boolean isForm(String name) {
    return NAME.matcher(name).matches() && PackForm.isIn(folder.resolve(name));
  }

  /** The pack that a pack is a form of; empty when it is none, or does not say. */
  public Optional<String> original(String name) {
    return original(name, new Problems());
  }

  private Optional<String> original(String name, Problems problems) {
    return isForm(name)
        ? PackForm.original(folder.resolve(name), shown(name, PackForm.FILE), names(), problems)
        : Optional.empty();
  }

  /** The packs that can stand beside each other, a form among them in its pack's place. */
  public List<String> namesWith(String form) {
    List<String> names = new ArrayList<>(names());
    original(form).ifPresent(names::remove);
    names.add(form);
    return names;
  }

  /** Whether a file, as the user knows it, lies in a pack. */
  boolean isIn(String pack, String file) {
    return file.equals(shown + "/" + pack) || file.startsWith(shown(pack, ""));
  }

  /** The files that make a pack, those of the pack it is a form of among them. */
  public List<Path> files(String name) {
    List<Path> files = new ArrayList<>();
    original(name).ifPresent(original -> files.addAll(files(original)));
    list(folder.resolve(name)).stream()
        .filter(path -> Files.isRegularFile(path) && !isHidden(path) && isRead(path))
        .forEach(files::add);
    return files;
  }

  /** The text of a file of a pack as it is hashed and kept; a workbook is written in Base64. */
  public static Optional<SourceText> text(Path file, String name, Problems problems) {
    return name.endsWith(RuleTexts.WORKBOOK)
        ? Workbook.bytes(file, name, problems).map(b -> RuleTexts.ofWorkbook(name, b))
        : SourceFiles.read(file, name, problems);
  }

  /** The content of a file of a pack out of the text it was kept as. */
  public static byte[] bytes(String name, String text) {
    return name.endsWith(RuleTexts.WORKBOOK)
        ? Base64.getMimeDecoder().decode(text)
        : text.getBytes(StandardCharsets.UTF_8);
  }

  /** The folder of a pack that is there. */
  public Path folderOf(String name) {
    return folder.resolve(name);
  }

  /** How the user knows a file of a pack. */
  public String shown(String name, String file) {
    return shown + "/" + name + "/" + file;
  }

  /**
   * What a signature of a pack stands for: a hash of its files.
   *
   * @throws InputException when there is no such pack, or a file of it cannot be read
   */
  public String content(String name) {
    if (!known().contains(name)) {
      throw new InputException(
          Problem.ofFile(
              "unknown-pack",
              name,
              "There is no rule pack of this name.",
              Nearest.advice(name, known())));
    }
    Problems problems = new Problems();
    Pack pack = read(name, problems);
    problems.throwIfErrors();
    return pack.content();
  }

  /**
   * What a signature of a pack stands for: a hash over the name of each file and the hash of its
   * text. Hashes have one length, so no two packs of different files give the same bytes.
   *
   * @param textByFile the rules and thresholds of the pack by name of the file
   */
  public static String content(Map<String, String> textByFile) {
    Map<String, String> hashByFile = new TreeMap<>();
    textByFile.forEach((file, text) -> hashByFile.put(file, ContentHash.of(Map.of(file, text))));
    return ContentHash.of(hashByFile);
  }

  /** Reads one pack that is there. */
  Pack read(String name, Problems problems) {
    Problems found = new Problems();
    Optional<String> original = original(name, found);
    Problems inside = new Problems();
    Pack own = readOwn(name, inside, problems);
    if (isForm(name)) {
      if (original.isPresent()) {
        Pack of = read(original.get(), problems);
        Pack merged = PackForm.merged(of, own, inside);
        problems.addAll(inside.sorted());
        return merged;
      }
      problems.addAll(found.sorted());
    }
    problems.addAll(inside.sorted());
    return own;
  }

  private Pack readOwn(String name, Problems inside, Problems problems) {
    List<SourceText> sources = new ArrayList<>();
    boolean anyRuleFile = false;
    for (Path path : new PackFiles(folder, shown).of(name, problems)) {
      String file = path.getFileName().toString();
      String known = shown(name, file);
      if (Files.isDirectory(path) || file.endsWith(".md") || file.equals(SIGNATURES)) {
        continue;
      }
      if (!isRead(path)) {
        problems.add(FileNames.ignored(known));
        continue;
      }
      anyRuleFile = anyRuleFile || RuleTexts.isRules(file);
      text(path, known, inside).ifPresent(sources::add);
    }
    Pack pack = parse(name, sources, inside);
    if (pack.rules().isEmpty() && !inside.hasErrors()) {
      problems.add(
          Problem.ofFile(
              "empty-pack",
              shown + "/" + name,
              anyRuleFile ? "No rule stands in the pack." : "The pack holds no rule file (*.drl).",
              ""));
    }
    return pack;
  }

  private static boolean isRead(Path path) {
    String file = path.getFileName().toString();
    return RuleTexts.isAny(file) || file.equals(THRESHOLDS) || file.equals(PackForm.FILE);
  }

  /** The tests beside the rules of a pack, {@code <pack>/tests/*.yaml}, in alphabetical order. */
  public List<SourceText> tests(String name, Problems problems) {
    List<SourceText> sources = new ArrayList<>();
    Path tests = folder.resolve(name).resolve(TESTS);
    if (!Files.isDirectory(tests)) {
      return sources;
    }
    for (Path path : new PackFiles(folder, shown).of(name + "/" + TESTS, problems)) {
      String known = shown + "/" + name + "/" + TESTS + "/" + path.getFileName();
      if (known.endsWith(".md")) {
        continue;
      }
      if (known.endsWith(".yaml")) {
        SourceFiles.read(path, known, problems).ifPresent(sources::add);
      } else {
        problems.add(
            Problem.ofFile(
                "not-a-test-file",
                known,
                "This file would be ignored: tests stand in *.yaml.",
                "Rename it, or move it out of the folder."));
      }
    }
    return sources;
  }

  /** A pack out of texts that have been read. */
  static Pack parse(String name, List<SourceText> sources, Problems problems) {
    List<Rule> rules = new ArrayList<>();
    List<Threshold> thresholds = new ArrayList<>();
    for (SourceText source : sources) {
      if (isThresholds(source.name())) {
        thresholds.addAll(ThresholdReader.read(name, source, UNITS, problems));
      }
    }
    for (SourceText text : RuleTexts.of(sources, problems)) {
      rules.addAll(parse(name, text, problems));
    }
    return new Pack(name, rules, thresholds, sources);
  }

  /** Whether a file of that name holds the thresholds of its pack. */
  static boolean isThresholds(String file) {
    return file.endsWith("/" + THRESHOLDS);
  }

  /** The rules of one file; every mistake of its syntax becomes a problem. */
  static List<Rule> parse(String pack, SourceText source, Problems problems) {
    if (source.text().length() > MAX_CHARACTERS) {
      problems.add(
          Problem.ofFile(
              "file-too-large",
              source.name(),
              "The file has %d characters, the limit is %d."
                  .formatted(source.text().length(), MAX_CHARACTERS),
              "Split it."));
      return List.of();
    }
    List<Problem> found = new ArrayList<>();
    List<Rule> rules =
        RuleFileParser.parse(
            pack,
            source,
            (id, span, message, fix) -> {
              if (found.size() < MAX_PROBLEMS) {
                found.add(source.problem(id, span.offset(), span.length(), message, fix));
              }
            });
    problems.addAll(found);
    if (found.size() == MAX_PROBLEMS) {
      problems.add(
          Problem.ofFile(
              "too-many-problems",
              source.name(),
              "Only the first " + MAX_PROBLEMS + " mistakes of this file are shown.",
              ""));
    }
    return rules;
  }

  static boolean isHidden(Path path) {
    String name = path.getFileName().toString();
    return name.startsWith(".") || name.endsWith("~") || name.startsWith("#");
  }

  static List<Path> list(Path folder) {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths.sorted().toList();
    } catch (IOException e) {
      throw new InputException(
          Problem.ofFile("unreadable-folder", folder.toString(), "The folder cannot be read.", ""));
    }
  }

  private static TreeSet<String> units() {
    TreeSet<String> units = new TreeSet<>();
    for (FactType type : Vocabulary.types()) {
      for (FieldType field : type.fields()) {
        if (field.type() instanceof Type.Num num) {
          num.unit().ifPresent(units::add);
        }
      }
    }
    return units;
  }
}
