package org.hedgerow.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.hedgerow.basics.Numbers;
import org.hedgerow.vocabulary.FactType;

/**
 * Looks for gaps and overlaps of bands: rules of a pack that conclude the same type, of which there
 * may be one, and differ in the range of one figure alone.
 */
final class BandWarnings {

  /** One rule's range of the figure. */
  record Band(Rule rule, Bounds bounds, Extent.Interval range) {}

  /**
   * What the rules of a group of bands share.
   *
   * @param others their other conditions, as written
   */
  private record Group(
      String pack, FactType concluded, FactType type, String subject, String others) {}

  private BandWarnings() {}

  static void find(RuleCheck check) {
    groups(check).forEach(bands -> find(bands, check));
  }

  /** Groups of at least two bands, each from its lowest up. */
  static List<List<Band>> groups(RuleCheck check) {
    Map<Group, List<Band>> groups = new LinkedHashMap<>();
    for (Rule rule : check.rules()) {
      if (rule.insertion().type().exactly().filter(e -> e.per().isEmpty()).isPresent()) {
        add(rule, check, groups);
      }
    }
    return groups.values().stream()
        .filter(g -> g.size() > 1)
        .map(
            g ->
                g.stream().sorted(Comparator.comparingDouble((Band b) -> b.range().low())).toList())
        .toList();
  }

  private static void add(Rule rule, RuleCheck check, Map<Group, List<Band>> groups) {
    List<Bounds> all = Bounds.of(rule, check.limits());
    for (Bounds bounds : all) {
      Optional<String> subject = bounds.extents().keySet().stream().findFirst();
      boolean isBand =
          bounds.isPositive()
              && bounds.isExact()
              && !bounds.type().isMany()
              && bounds.extents().size() == 1
              && bounds.extents().get(subject.orElseThrow()) instanceof Extent.Interval range
              && !range.isEmpty();
      if (isBand) {
        Group group =
            new Group(
                rule.pack(),
                rule.insertion().type(),
                bounds.type(),
                subject.orElseThrow(),
                others(rule, bounds));
        groups
            .computeIfAbsent(group, g -> new ArrayList<>())
            .add(
                new Band(
                    rule,
                    bounds,
                    (Extent.Interval) bounds.extent(subject.orElseThrow()).orElseThrow()));
      }
    }
  }

  private static String others(Rule rule, Bounds without) {
    TreeSet<String> texts = new TreeSet<>();
    rule.conditions().stream()
        .filter(c -> c != without.pattern())
        .forEach(c -> texts.add(RuleWarnings.oneLine(rule.text(c.span()))));
    return String.join(" ", texts);
  }

  private static void find(List<Band> bands, RuleCheck check) {
    Band first = bands.get(0);
    Band last = bands.get(bands.size() - 1);
    if (first.range().hasLow()) {
      gap(first, (first.range().lowOpen() ? "At or below " : "Below ") + low(first), check);
    }
    if (last.range().hasHigh()) {
      gap(
          last,
          (last.range().highOpen() ? "At or above " : "Above ")
              + Numbers.plain(last.range().high()),
          check);
    }
    for (int i = 1; i < bands.size(); i++) {
      between(bands.get(i - 1), bands.get(i), check);
    }
  }

  private static String low(Band band) {
    return Numbers.plain(band.range().low());
  }

  private static void between(Band below, Band above, RuleCheck check) {
    Extent both = below.range().and(above.range());
    double end = below.range().high();
    if (!both.isEmpty()) {
      check.warn(
          above.rule(),
          "band-overlap",
          above.bounds().pattern().span(),
          "Where %s is %s, \"%s\" concludes %s too."
              .formatted(
                  subject(above),
                  both.shown(),
                  below.rule().name(),
                  above.rule().insertion().type().name()),
          "Let one band begin where the other ends: < and >= with the same threshold.");
    } else if (end < above.range().low()) {
      gap(above, "Between " + Numbers.plain(end) + " and " + low(above), check);
    } else if (below.range().highOpen() && above.range().lowOpen()) {
      gap(above, "At exactly " + Numbers.plain(end), check);
    }
  }

  private static String subject(Band band) {
    return band.bounds().extents().keySet().iterator().next();
  }

  private static void gap(Band band, String where, RuleCheck check) {
    check.warn(
        band.rule(),
        "band-gap",
        band.bounds().pattern().span(),
        "%s no rule of these bands of %s concludes %s."
            .formatted(where, subject(band), band.rule().insertion().type().name()),
        "Let one band begin where the other ends: < and >= with the same threshold.");
  }
}
