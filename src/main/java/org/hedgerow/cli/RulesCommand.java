package org.hedgerow.cli;

import picocli.CommandLine.Command;

/** Rule packs: what is in them, and whether it holds. */
@Command(
    name = "rules",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    headerHeading =
        "Examples:%n"
            + "  hedgerow rules list%n"
            + "  hedgerow rules thresholds --strategy alvh-triggered%n"
            + "  hedgerow rules facts%n"
            + "  hedgerow rules new my-pack%n"
            + "  hedgerow rules check --strict%n"
            + "  hedgerow rules fmt --check%n"
            + "  hedgerow rules graph --html rules.html%n"
            + "  hedgerow rules test --filter trigger%n"
            + "  hedgerow rules coverage%n"
            + "  hedgerow rules mutate%n"
            + "  hedgerow rules sign condor-45 --key alice.key%n"
            + "  hedgerow rules verify --strategy alvh-442%n"
            + "  hedgerow rules log%n"
            + "%n",
    header = "Show, check and test the rules.")
final class RulesCommand {}
