package org.hedgerow.run;

/**
 * A file that a run or a day was decided from, kept so that it can be laid out again.
 *
 * @param path where it is laid out for a replay, relative, with {@code /}
 * @param origin where it was read, as the user knows it
 */
public record InputText(String path, String origin, String text) {}
