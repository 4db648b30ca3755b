package org.hedgerow.cli;

import picocli.CommandLine.Command;

/** The journal as a database. */
@Command(
    name = "journal",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    headerHeading =
        "Examples:%n"
            + "  hedgerow journal sql \"select date, rule from fired where run = 1\"%n"
            + "  hedgerow journal sql \"select name, sql from sqlite_schema\"%n"
            + "  hedgerow journal export --csv my-folder%n"
            + "%n",
    header = "Ask the journal in SQL, or export it.")
final class JournalCommand {}
