package org.hedgerow.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hedgerow.report.Schemas;
import org.hedgerow.rules.RuleBook;
import org.hedgerow.rules.RuleInfo;
import org.hedgerow.run.DayRunner;
import org.hedgerow.strategy.HedgeSpec;
import org.hedgerow.strategy.LayerSpec;
import org.hedgerow.strategy.StrategyReader;
import org.hedgerow.strategy.StrategySpec;
import org.hedgerow.strategy.Threshold;
import org.hedgerow.vocabulary.FactType;
import org.hedgerow.vocabulary.Vocabulary;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Finds the words that a started command line can go on with. */
final class Completion {
  private static final String QUOTES = "\"'";

  private final Workplace workplace;
  private CommandSpec command;

  /** By the longest name of an option, or the label of a parameter. */
  private final Map<String, String> valueByName = new TreeMap<>();

  private Optional<OptionSpec> expected = Optional.empty();
  private int positional;

  Completion(CommandSpec root, Workplace workplace) {
    this.command = root;
    this.workplace = workplace;
  }

  /**
   * The words.
   *
   * @param line after the program's name, as typed; the last one is the one that is started
   */
  List<String> words(List<String> line) {
    String started = line.isEmpty() ? "" : unquoted(line.get(line.size() - 1));
    line.stream().limit(Math.max(0, line.size() - 1)).map(Completion::unquoted).forEach(this::take);
    String lower = started.toLowerCase(Locale.ROOT);
    return candidates(started)
        .filter(word -> word.toLowerCase(Locale.ROOT).startsWith(lower))
        .distinct()
        .sorted()
        .toList();
  }

  private static String unquoted(String word) {
    String text = word;
    if (!text.isEmpty() && QUOTES.indexOf(text.charAt(0)) >= 0) {
      char quote = text.charAt(0);
      text =
          text.substring(
              1, text.length() - (text.length() > 1 && text.endsWith("" + quote) ? 1 : 0));
    }
    return text.replaceAll("\\\\(.)", "$1");
  }

  /** Takes a word that stands before the one that is started. */
  private void take(String word) {
    if (expected.isPresent()) {
      valueByName.put(expected.get().longestName(), word);
      expected = Optional.empty();
      return;
    }
    OptionSpec option = command.optionsMap().get(word);
    CommandLine inner = command.subcommands().get(word);
    if (option != null) {
      expected = option.arity().max() > 0 ? Optional.of(option) : Optional.empty();
    } else if (inner != null && positional == 0) {
      command = inner.getCommandSpec();
    } else {
      parameter().ifPresent(p -> valueByName.put(p.paramLabel(), word));
      positional++;
    }
  }

  private Optional<PositionalParamSpec> parameter() {
    return command.positionalParameters().stream()
        .filter(p -> p.index().contains(positional))
        .findFirst();
  }

  private Stream<String> candidates(String started) {
    if (expected.isPresent()) {
      return values(expected.get());
    }
    if (started.startsWith("-")) {
      return command.optionsMap().entrySet().stream()
          .filter(e -> !e.getValue().hidden())
          .map(Map.Entry::getKey);
    }
    Stream<String> inner =
        command.subcommands().entrySet().stream()
            .filter(e -> !e.getValue().getCommandSpec().usageMessage().hidden())
            .map(Map.Entry::getKey);
    return Stream.concat(inner, parameter().map(this::values).orElse(Stream.empty()));
  }

  private Stream<String> values(ArgSpec argument) {
    return switch (argument.paramLabel()) {
      case "STRATEGY" -> workplace.strategies().stream();
      case "DAY" -> workplace.samples().stream().map(day -> day.getFileName().toString());
      case "PACK" -> workplace.packs(folder()).names().stream();
      case "RUN" -> Stream.of("last");
      case "RULE" -> rules().rules().stream().map(RuleInfo::name);
      case "FACT" -> layers();
      case "NAME=VALUE" ->
          rules().limits().thresholds().stream().map(Threshold::name).map(name -> name + "=");
      case "NAME" -> names();
      default -> Stream.empty();
    };
  }

  private Stream<String> names() {
    if (command.name().equals("schema")) {
      return Schemas.names().stream();
    }
    Stream<String> rules = rules().rules().stream().map(RuleInfo::name);
    return command.name().equals("why")
        ? Stream.of(rules, layers(), conclusions(), actions()).flatMap(names -> names)
        : rules;
  }

  private Stream<String> layers() {
    return strategy().hedge().map(HedgeSpec::layers).orElse(List.of()).stream()
        .map(LayerSpec::name);
  }

  private static Stream<String> conclusions() {
    return Vocabulary.types().stream()
        .filter(type -> !type.isObservation() && !type.isAction())
        .map(FactType::name);
  }

  /** Numbers of the actions, once the day stands on the line. */
  private Stream<String> actions() {
    return given("--day")
        .map(day -> workplace.inputs(workplace.day(day), Optional.empty(), strategy(), rules()))
        .map(inputs -> DayRunner.plan(inputs).decision().actions().size())
        .map(most -> IntStream.rangeClosed(1, most).mapToObj(Integer::toString))
        .orElse(Stream.empty());
  }

  private StrategySpec strategy() {
    return workplace.strategy(
        given("--strategy").or(() -> given("STRATEGY")).orElse(StrategyReader.DEFAULT));
  }

  private Optional<Path> folder() {
    return given("--rules").map(Path::of);
  }

  private Optional<String> given(String name) {
    return Optional.ofNullable(valueByName.get(name));
  }

  private RuleBook rules() {
    return workplace.rules(strategy(), folder(), new ArrayList<>());
  }
}
