package org.hedgerow.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hedgerow.rules.RuleGraph;
import org.hedgerow.rules.Stage;
import org.hedgerow.vocabulary.FactType;
import org.hedgerow.vocabulary.Vocabulary;

/**
 * Places of rules and facts on a drawing: observed facts on the left, then a column for each stage.
 * In a column stand cards, one for each fact that is concluded or action that is asked for there,
 * with the rules that do it. All lengths are in pixels; the same rules give the same places.
 */
final class GraphLayout {
  static final double MARGIN = 16;
  static final double TOP = 64;
  static final double FACT_WIDTH = 182;
  static final double CARD_WIDTH = 262;
  static final double GAP = 62;
  static final double LINE = 15;
  static final double FONT = 12;
  static final double HEAD_FONT = 13;

  private static final double PADDING = 7;
  private static final double INSET = 12;
  private static final double MARK = 26;
  private static final double CARD_GAP = 16;
  private static final double FACT_GAP = 8;
  private static final int MOST_LINES = 3;
  private static final int SWEEPS = 6;

  /** A rectangle. */
  record Box(double x, double y, double width, double height) {
    double middle() {
      return y + height / 2;
    }

    double right() {
      return x + width;
    }
  }

  /**
   * A fact, as the head of a card or observed.
   *
   * @param id unique on the page
   * @param notes what the day says of it
   */
  record Fact(String id, FactType type, Box box, List<String> notes) {}

  /** A rule with its name in lines. */
  record Row(String id, RuleGraph.Step step, Box box, List<String> name) {}

  /** What is concluded or asked for in one stage, and by which rules. */
  record Card(Stage stage, Box box, Fact head, List<Row> rows) {}

  /** From a fact to a rule that looks at it. */
  record Line(Fact from, Row to, boolean absence) {}

  private final Function<FactType, List<String>> notes;
  private final Map<String, Integer> numberByRule = new LinkedHashMap<>();
  private final List<Item> observed = new ArrayList<>();
  private final Map<Stage, List<Item>> byStage = new LinkedHashMap<>();
  private double height;

  /** Something in a column that moves as a whole. */
  private static final class Item {
    private final FactType type;
    private final List<RuleGraph.Step> steps;
    private final double height;
    private double y;

    Item(FactType type, List<RuleGraph.Step> steps, double height) {
      this.type = type;
      this.steps = List.copyOf(steps);
      this.height = height;
    }

    double middle() {
      return y + height / 2;
    }
  }

  /**
   * @param notes what the day says of a fact, in a few short lines; none without a day
   */
  GraphLayout(List<RuleGraph.Step> steps, Function<FactType, List<String>> notes) {
    this.notes = notes;
    steps.forEach(s -> numberByRule.put(s.rule().name(), numberByRule.size() + 1));
    for (FactType type : Vocabulary.types()) {
      if (type.isObservation() && steps.stream().anyMatch(s -> uses(s, type))) {
        observed.add(new Item(type, List.of(), headHeight(type, FACT_WIDTH)));
      }
    }
    for (Stage stage : Stage.values()) {
      Map<FactType, List<RuleGraph.Step>> byType = new LinkedHashMap<>();
      steps.stream()
          .filter(s -> s.rule().stage() == stage)
          .forEach(s -> byType.computeIfAbsent(s.makes(), t -> new ArrayList<>()).add(s));
      List<Item> items = new ArrayList<>();
      byType.forEach((type, made) -> items.add(new Item(type, made, cardHeight(type, made))));
      byStage.put(stage, items);
    }
    place();
  }

  private static boolean uses(RuleGraph.Step step, FactType type) {
    return step.uses().stream().anyMatch(u -> u.type() == type);
  }

  private double headHeight(FactType type, double width) {
    return 2 * PADDING + LINE * (1 + noteLines(type, width).size());
  }

  private List<String> noteLines(FactType type, double width) {
    List<String> lines = new ArrayList<>();
    notes.apply(type).forEach(n -> lines.addAll(TextWidth.lines(n, (width - 2 * INSET) / FONT, 2)));
    return lines;
  }

  private static List<String> name(RuleGraph.Step step) {
    return TextWidth.lines(step.rule().name(), (CARD_WIDTH - INSET - MARK) / FONT, MOST_LINES);
  }

  private static double rowHeight(RuleGraph.Step step) {
    return 2 * PADDING + LINE * name(step).size();
  }

  private double cardHeight(FactType type, List<RuleGraph.Step> steps) {
    return headHeight(type, CARD_WIDTH) + steps.stream().mapToDouble(GraphLayout::rowHeight).sum();
  }

  /** Each thing is drawn towards what it is tied to, so that lines stay short and cross little. */
  private void place() {
    List<List<Item>> columns = new ArrayList<>();
    columns.add(observed);
    columns.addAll(byStage.values());
    columns.forEach(c -> stack(c, gap(c)));
    for (List<Item> column : columns) {
      height = Math.max(height, bottom(column));
    }
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      for (List<Item> column : columns) {
        Map<Item, Double> wanted = new LinkedHashMap<>();
        column.forEach(i -> wanted.put(i, wanted(i)));
        column.sort(Comparator.comparingDouble(wanted::get));
        settle(column, wanted, gap(column));
      }
    }
  }

  private double gap(List<Item> column) {
    return column == observed ? FACT_GAP : CARD_GAP;
  }

  private static void stack(List<Item> column, double gap) {
    double y = TOP;
    for (Item item : column) {
      item.y = y;
      y += item.height + gap;
    }
  }

  private static double bottom(List<Item> column) {
    return column.isEmpty() ? TOP : column.get(column.size() - 1).y + last(column).height;
  }

  private static Item last(List<Item> column) {
    return column.get(column.size() - 1);
  }

  /** As near to the wanted places as the order and the height allow. */
  private void settle(List<Item> column, Map<Item, Double> wanted, double gap) {
    double from = TOP;
    for (Item item : column) {
      item.y = Math.max(from, wanted.getOrDefault(item, 0.0) - item.height / 2);
      from = item.y + item.height + gap;
    }
    double to = height;
    for (int i = column.size() - 1; i >= 0; i--) {
      Item item = column.get(i);
      item.y = Math.min(item.y, to - item.height);
      to = item.y - gap;
    }
  }

  /** The mean height of what the rules of a card look at; of a fact, of the rules that do. */
  private double wanted(Item item) {
    List<Double> ties = new ArrayList<>();
    for (Stage stage : Stage.values()) {
      for (Item card : cards(stage)) {
        if (item.steps.stream().anyMatch(s -> uses(s, card.type)) && card != item
            || card.steps.stream().anyMatch(s -> uses(s, item.type)) && card != item) {
          ties.add(card.middle());
        }
      }
    }
    observed.stream()
        .filter(o -> item.steps.stream().anyMatch(s -> uses(s, o.type)))
        .forEach(o -> ties.add(o.middle()));
    return ties.stream().mapToDouble(d -> d).average().orElse(item.middle());
  }

  private List<Item> cards(Stage stage) {
    return byStage.getOrDefault(stage, List.of());
  }

  double width() {
    return columnX(Stage.values().length) - GAP + MARGIN;
  }

  double height() {
    return height + MARGIN;
  }

  /** Left edge of the column of a stage, counted from 0. */
  static double columnX(int stage) {
    return MARGIN + FACT_WIDTH + GAP + stage * (CARD_WIDTH + GAP);
  }

  /** The observed facts from top to bottom. */
  List<Fact> facts() {
    return observed.stream().map(i -> fact("o-" + i.type.name(), i, MARGIN, FACT_WIDTH)).toList();
  }

  private Fact fact(String id, Item item, double x, double width) {
    return new Fact(
        id,
        item.type,
        new Box(x, item.y, width, headHeight(item.type, width)),
        noteLines(item.type, width));
  }

  /** The cards, stage by stage and from top to bottom. */
  List<Card> cards() {
    List<Card> cards = new ArrayList<>();
    byStage.forEach((stage, items) -> items.forEach(i -> cards.add(card(stage, i))));
    return cards;
  }

  private Card card(Stage stage, Item item) {
    double x = columnX(stage.ordinal());
    Fact head = fact(stage.word() + "-" + item.type.name(), item, x, CARD_WIDTH);
    List<Row> rows = new ArrayList<>();
    double y = head.box().y() + head.box().height();
    for (RuleGraph.Step step : item.steps) {
      Box box = new Box(x, y, CARD_WIDTH, rowHeight(step));
      rows.add(new Row("r" + numberByRule.get(step.rule().name()), step, box, name(step)));
      y += box.height();
    }
    return new Card(stage, new Box(x, item.y, CARD_WIDTH, item.height), head, rows);
  }

  /** Every line; a rule sees what its own and earlier stages conclude. */
  List<Line> lines() {
    List<Fact> facts = facts();
    List<Card> cards = cards();
    List<Line> lines = new ArrayList<>();
    for (Card card : cards) {
      for (Row row : card.rows()) {
        for (RuleGraph.Use use : row.step().uses()) {
          facts.stream()
              .filter(f -> f.type() == use.type())
              .forEach(f -> lines.add(new Line(f, row, use.absence())));
          cards.stream()
              .filter(c -> c.head().type() == use.type() && c.stage().compareTo(card.stage()) <= 0)
              .forEach(c -> lines.add(new Line(c.head(), row, use.absence())));
        }
      }
    }
    return lines;
  }
}
