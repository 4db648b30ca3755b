package org.hedgerow.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.drools.drl.parser.lang.dsl.DSLTokenizedMappingFile;
import org.drools.drl.parser.lang.dsl.DefaultExpander;
import org.hedgerow.basics.Problem;
import org.hedgerow.basics.Problems;
import org.hedgerow.basics.SourceText;
import org.hedgerow.document.WorkbookFile;
import org.junit.jupiter.api.Test;

/** A rule is the same tree in whatever notation it is written, and the tree that Drools reads. */
final class RuleFormsTest {
  private static final Path FORMATS = Path.of("src/test/resources/formats");
  private static final Path TABLE = Path.of("rules/triggers-table/tiers.drl.csv");
  private static final String SPANS = "Span\\[offset=\\d+, length=\\d+]";
  private static final List<String> WORDS = List.of("first", "second", "third");
  private static final List<String> STATES = List.of("armed", "open");

  private static Pack pack(List<SourceText> sources) {
    Problems problems = new Problems();
    Pack pack = PackReader.parse("pack", sources, problems);
    assertThat(problems.sorted()).isEmpty();
    return pack;
  }

  private static Pack pack(String file, String text) {
    return pack(List.of(SourceText.of("rules/pack/" + file, text)));
  }

  /** Every rule as the tree it is, without the places of its parts. */
  private static Map<String, String> trees(Pack pack) {
    Map<String, String> trees = new LinkedHashMap<>();
    for (Rule rule : pack.rules()) {
      String tree =
          rule.stage()
              + "\n"
              + rule.source()
              + "\n"
              + rule.why()
              + "\n"
              + rule.conditions()
              + "\n"
              + rule.insertion();
      trees.put(rule.name(), tree.replaceAll(SPANS, ""));
    }
    return trees;
  }

  private static Map<String, String> treesOf(Path drl) throws IOException {
    return trees(pack("a.drl", Files.readString(drl)));
  }

  @Test
  void theShippedTableIsTheTreeOfTheRulesItStandsFor() throws IOException {
    Map<String, String> table = trees(pack("a.drl.csv", Files.readString(TABLE)));

    assertThat(table).hasSize(6);
    assertThat(treesOf(Path.of("rules/triggers/triggers.drl"))).containsAllEntriesOf(table);
  }

  /**
   * The recorded file is what the spreadsheet compiler of Drools 10.2.0 (drools-decisiontables, not
   * a part of this program) prints for the table; it gives the stage to the package.
   */
  @Test
  void droolsReadsTheShippedTableInTheSameWay() throws IOException {
    String drools =
        Files.readString(FORMATS.resolve("tiers-as-drools-reads-it.drl"))
            .replaceFirst("\truleflow-group \"assess\"\n", "")
            .replace("\twhen\n", "\truleflow-group \"assess\"\n\twhen\n");

    assertThat(trees(pack("a.drl", drools))).isEqualTo(trees(pack("a.drl.csv", recordedTable())));
  }

  /** The shipped table as it was when others recorded it: without the rows of the register. */
  private static String recordedTable() throws IOException {
    return Files.readString(TABLE).replaceAll(" \\(M\\d+(, M\\d+)*\\)", "");
  }

  /** The workbook was written by Apache POI 5 from the rows of the shipped table. */
  @Test
  void theTableIsTheSameTreeInAWorkbookOfAnotherProducer() throws IOException {
    Pack workbook =
        pack(
            List.of(
                RuleTexts.ofWorkbook(
                    "rules/pack/tiers.drl.xlsx",
                    Files.readAllBytes(FORMATS.resolve("tiers.drl.xlsx")))));

    assertThat(trees(workbook)).isEqualTo(trees(pack("a.drl.csv", recordedTable())));
    Rule first = workbook.rules().get(0);
    assertThat(first.place()).hasToString("rules/pack/tiers.drl.xlsx:Tiers!A11");
    assertThat(first.place(first.conditions().get(1).span()))
        .hasToString("rules/pack/tiers.drl.xlsx:Tiers!E11");
    assertThat(first.said(first.conditions().get(1).span()))
        .isEqualTo("VIX closes above: vix.trigger.first");
  }

  @Test
  void theShippedSentencesAreTheTreeOfTheRulesTheyStandFor() throws IOException {
    assertThat(trees(english())).isEqualTo(treesOf(Path.of("rules/carry/carry.drl")));
  }

  @Test
  void droolsExpandsTheShippedSentencesInTheSameWay() throws IOException {
    DSLTokenizedMappingFile dsl = new DSLTokenizedMappingFile();
    assertThat(
            dsl.parseAndLoad(
                new StringReader(Files.readString(Path.of("rules/carry-english/carry.dsl")))))
        .isTrue();
    DefaultExpander expander = new DefaultExpander();
    expander.addDSLMapping(dsl.getMapping());
    String drools =
        expander.expand(
            new StringReader(Files.readString(Path.of("rules/carry-english/carry.dslr"))));

    assertThat(expander.getErrors()).isEmpty();
    assertThat(trees(pack("a.drl", drools))).isEqualTo(trees(english()));
  }

  private static Pack english() throws IOException {
    return pack(
        List.of(
            SourceText.of(
                "rules/pack/carry.dsl", Files.readString(Path.of("rules/carry-english/carry.dsl"))),
            SourceText.of(
                "rules/pack/carry.dslr",
                Files.readString(Path.of("rules/carry-english/carry.dslr")))));
  }

  @Test
  void knowsTheSentenceBehindEveryPartOfItsTree() throws IOException {
    Rule rule = english().rules().get(3);

    assertThat(rule.place()).hasToString("rules/pack/carry.dslr:36:1");
    assertThat(rule.conditions().stream().map(c -> rule.said(c.span())))
        .containsExactly(
            "the hedge is off, - for carry.on.sessions sessions or more",
            "holding it costs carry.on.below a year or less",
            "markets were this liquid when it was switched off: $then",
            "markets are at least carry.on.liquidity liquid, - more than $then",
            "the quick ratio is not below carry.on.quick.ratio");
    assertThat(rule.place(rule.conditions().get(1).span()))
        .hasToString("rules/pack/carry.dslr:43:22");
  }

  @Test
  void readsRandomTablesAsTheRulesTheySay() {
    Random random = new Random(182227L);
    for (int i = 0; i < 200; i++) {
      List<List<String>> rows = table(random);
      Map<String, String> wanted = trees(pack("a.drl", drl(rows)));

      assertThat(trees(pack("a.drl.csv", csv(rows)))).as("table %d", i).isEqualTo(wanted);
      byte[] workbook = new WorkbookFile().sheet("T", "visible", plain(rows), "B4:C4").bytes();
      assertThat(trees(pack(List.of(RuleTexts.ofWorkbook("rules/pack/a.drl.xlsx", workbook)))))
          .as("workbook %d", i)
          .isEqualTo(wanted);
    }
  }

  /** Name, layer, state, least, below, turn; an empty text where a condition does not apply. */
  private static List<List<String>> table(Random random) {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(6); i++) {
      boolean layer = random.nextBoolean();
      rows.add(
          List.of(
              "rule " + i + (random.nextBoolean() ? ", really" : ""),
              layer ? WORDS.get(random.nextInt(3)) : "",
              !layer || random.nextBoolean() ? STATES.get(random.nextInt(2)) : "",
              random.nextBoolean() ? "" : number(random),
              random.nextBoolean() ? "" : random.nextBoolean() ? "a.limit" : number(random),
              WORDS.get(random.nextInt(3)) + ", " + STATES.get(random.nextInt(2))));
    }
    return rows;
  }

  private static String number(Random random) {
    return random.nextInt(3) == 0
        ? Integer.toString(random.nextInt(60) - 5)
        : (random.nextInt(60)) + "." + (1 + random.nextInt(9));
  }

  private static final List<List<String>> HEAD =
      List.of(
          List.of("RULEFLOW-GROUP", "assess"),
          List.of("RuleTable Random"),
          List.of("NAME", "CONDITION", "CONDITION", "CONDITION", "CONDITION", "ACTION"),
          List.of("", "LayerState...", "LayerState...", "Vix( )", "not Vix", ""),
          List.of(
              "",
              "layer",
              "state == \"$param\"",
              "close >=",
              "close < $param",
              "insert( new LayerTurn(\"$1\", \"$2\") );"),
          List.of("Rule", "Layer", "State", "From", "Never below", "Turns"));

  private static String csv(List<List<String>> rows) {
    return lines(rows).stream()
        .map(
            row ->
                row.stream()
                    .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                    .collect(Collectors.joining(",")))
        .collect(Collectors.joining("\r\n"));
  }

  private static List<List<String>> plain(List<List<String>> rows) {
    return lines(rows).stream()
        .map(row -> row.stream().map(cell -> cell.replace("...", "")).toList())
        .toList();
  }

  private static List<List<String>> lines(List<List<String>> rows) {
    List<List<String>> lines = new ArrayList<>(HEAD);
    for (List<String> row : rows) {
      List<String> cells = new ArrayList<>(row);
      // The column of the layer compares a field with the cell as it is, so a text has its quotes.
      cells.set(1, row.get(1).isEmpty() ? "" : "\"" + row.get(1) + "\"");
      lines.add(cells);
    }
    return lines;
  }

  private static String drl(List<List<String>> rows) {
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      List<String> layer = new ArrayList<>();
      if (!row.get(1).isEmpty()) {
        layer.add("layer == \"" + row.get(1) + "\"");
      }
      if (!row.get(2).isEmpty()) {
        layer.add("state == \"" + row.get(2) + "\"");
      }
      text.append("rule \"").append(row.get(0)).append("\" ruleflow-group \"assess\" when\n");
      text.append(layer.isEmpty() ? "" : "LayerState( " + String.join(", ", layer) + " )\n");
      text.append(row.get(3).isEmpty() ? "" : "Vix( close >= " + row.get(3) + " )\n");
      String below = row.get(4).equals("a.limit") ? "limit(\"a.limit\")" : row.get(4);
      text.append(below.isEmpty() ? "" : "not Vix( close < " + below + " )\n");
      String[] turn = row.get(5).split(", ", -1);
      text.append("then insert( new LayerTurn(\"%s\", \"%s\") ); end\n".formatted((Object[]) turn));
    }
    return text.toString();
  }

  @Test
  void readsRandomSentencesAsTheRulesTheySay() {
    Random random = new Random(442L);
    String dsl =
        "[when]the layer {layer} is there=LayerState( layer == \"{layer}\" )\n"
            + "[when]- and it is {state}=state == \"{state}\"\n"
            + "[condition][]the VIX is {least} or more=Vix( close >= {least} )\n"
            + "[when]- but below {most}=close < {most}\n"
            + "[then]rolling is due because {reason}=insert( new RollDue({reason}) );\n";
    for (int i = 0; i < 200; i++) {
      StringBuilder said = new StringBuilder();
      StringBuilder meant = new StringBuilder();
      for (int rule = 0; rule <= random.nextInt(4); rule++) {
        String head = "rule \"r" + rule + "\"\n  @why(\"w\") ruleflow-group \"assess\"\nwhen\n";
        String layer = WORDS.get(random.nextInt(3));
        String state = STATES.get(random.nextInt(2));
        String least = number(random);
        String most = random.nextBoolean() ? number(random) : "a.limit";
        String most2 = most.equals("a.limit") ? "limit(\"a.limit\")" : most;
        boolean more = random.nextBoolean();
        said.append(head).append("  the layer ").append(layer).append("  is there\r\n");
        said.append(more ? "  - and it is " + state + "\n" : "");
        said.append("\tthe VIX is ").append(least).append(" or more\n// a remark\n");
        String tail = "then\n  rolling is due because \"" + layer + " and more\"\nend\n\n";
        said.insert(
            said.length() - "// a remark\n".length(), more ? "- but below " + most + "\n" : "");
        said.append(tail);
        meant.append(head).append("LayerState( layer == \"").append(layer).append('"');
        meant.append(more ? ", state == \"" + state + "\"" : "").append(" )\n");
        meant.append("Vix( close >= ").append(least);
        meant.append(more ? ", close < " + most2 : "").append(" )\n");
        meant.append("then insert( new RollDue(\"").append(layer).append(" and more\") ); end\n");
      }
      Pack pack =
          pack(
              List.of(
                  SourceText.of("rules/pack/a.dsl", dsl),
                  SourceText.of("rules/pack/a.dslr", said.toString())));

      assertThat(trees(pack)).as("file %d", i).isEqualTo(trees(pack("a.drl", meant.toString())));
    }
  }

  private static List<String> mistakes(WorkbookFile workbook) {
    Problems problems = new Problems();
    Pack pack =
        PackReader.parse(
            "pack",
            List.of(RuleTexts.ofWorkbook("rules/pack/a.drl.xlsx", workbook.bytes())),
            problems);
    pack.rules().forEach(rule -> RuleChecker.check(rule, Map.of(), problems));
    return problems.sorted().stream().map(Problem::render).toList();
  }

  private static List<List<String>> rowsOf(String... row) {
    return plain(List.of(Arrays.asList(row)));
  }

  @Test
  void showsAMistakeOfAWorkbookAtItsSheetAndCell() {
    assertThat(
            mistakes(
                new WorkbookFile()
                    .sheet(
                        "Trigger tiers",
                        "visible",
                        rowsOf("r", "", "amred", "", "vix.triger", "first, open"),
                        "B4:C4")))
        .containsExactly(
            "rules/pack/a.drl.xlsx:Trigger tiers!C7: error: This can never be \"amred\"."
                + " Maybe write 'armed'.\n    amred\n    ^^^^^",
            "rules/pack/a.drl.xlsx:Trigger tiers!E7: error: There is no threshold 'vix.triger'."
                + " Name it in the pack's thresholds.yaml, or the pack that holds it in the strategy.\n    vix.triger\n    ^^^^^^^^^^");
  }

  @Test
  void refusesFormulasAndTablesThatNobodySees() {
    String formula =
        "<sheetData><row r=\"7\"><c r=\"D7\"><f>SUM(A1:A2)</f><v>18</v></c></row></sheetData>";
    List<List<String>> good = rowsOf("r", "", "armed", "18", "", "first, open");

    assertThat(mistakes(new WorkbookFile().sheet("T", "visible", formula)))
        .containsExactly(
            "rules/pack/a.drl.xlsx:T!D7: error: The cell holds a formula. Formulas are not"
                + " evaluated: paste the value, or name a threshold.\n    18\n    ^^");
    assertThat(mistakes(new WorkbookFile().sheet("T", "veryHidden", good, "B4:C4")))
        .containsExactly(
            "rules/pack/a.drl.xlsx: error: The first sheet, 'T', is hidden; it is the one that is"
                + " read. Show it, or delete it.");
    assertThat(
            mistakes(
                new WorkbookFile()
                    .sheet("T", "visible", good, "B4:C4")
                    .sheet("Old", "visible", good, "B4:C4")))
        .containsExactly(
            "rules/pack/a.drl.xlsx: error: The table on the sheet 'Old' would be ignored. Only the"
                + " first sheet is read, here and in Drools: one workbook, one sheet.");
    assertThat(mistakes(new WorkbookFile().sheet("T", "visible", good, "B4:C4", "C7:C8")))
        .containsExactly(
            "rules/pack/a.drl.xlsx:T!C7: error: The cells of a rule cannot be merged. Write the"
                + " value into each row.\n    armed\n    ^^^^^");
  }

  @Test
  void answersAnyDamageToATextWithProblemsOrRules() throws IOException {
    Random random = new Random(20200316L);
    List<String> files =
        List.of(
            "triggers-table/tiers.drl.csv", "carry-english/carry.dslr", "carry-english/carry.dsl");
    String spice = "\"',;=$(){}[]<>-|\\\n\r\t.#\u0000\u201Cthen end rule";
    for (int i = 0; i < 600; i++) {
      List<SourceText> sources = new ArrayList<>();
      for (String file : files) {
        StringBuilder text = new StringBuilder(Files.readString(Path.of("rules", file)));
        for (int k = random.nextInt(4); k > 0; k--) {
          int at = random.nextInt(text.length());
          switch (random.nextInt(3)) {
            case 0 -> text.deleteCharAt(at);
            case 1 -> text.insert(at, spice.charAt(random.nextInt(spice.length())));
            default -> text.setLength(Math.max(1, at));
          }
        }
        sources.add(SourceText.of("rules/pack/" + file.replaceFirst(".*/", ""), text.toString()));
      }
      Problems problems = new Problems();
      Pack pack = PackReader.parse("pack", sources, problems);
      pack.rules().forEach(rule -> RuleChecker.check(rule, Map.of(), problems));

      assertThat(problems.sorted()).as("damage %d", i).allMatch(p -> !p.render().isBlank());
    }
  }

  @Test
  void boundsTheTextThatATableBecomes() {
    String wide = "x".repeat(1_900);
    List<List<String>> rows =
        IntStream.range(0, 300)
            .mapToObj(i -> List.of("r" + i, "", "armed", "18", "", wide + ", " + wide))
            .toList();
    Problems problems = new Problems();
    PackReader.parse("pack", List.of(SourceText.of("rules/pack/a.drl.csv", csv(rows))), problems);

    assertThat(problems.sorted())
        .extracting(Problem::id, p -> p.place().toString())
        .contains(org.assertj.core.groups.Tuple.tuple("file-too-large", "rules/pack/a.drl.csv"));
  }
}
