package org.hedgerow.rules.signing;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/**
 * What is signed, as UTF-8 with a line feed after each line:
 *
 * <pre>
 *   hedgerow pack signature 1
 *   pack condor-45
 *   content 64 hexadecimal digits
 *   name alice
 *   key 64 hexadecimal digits
 *   date 2026-11-20
 * </pre>
 *
 * <p>No part can hold a line end, so no two statements have the same bytes.
 *
 * @param content hash of the pack's files, see {@link org.hedgerow.rules.PackReader#content}
 * @param name of the signer, as the signer writes it
 * @param key fingerprint of the signer's public key
 * @param date as the signer states it
 */
record Statement(String pack, String content, String name, String key, LocalDate date) {

  byte[] bytes() {
    return String.join(
            "\n",
            "hedgerow pack signature 1",
            "pack " + pack,
            "content " + content,
            "name " + name,
            "key " + key,
            "date " + date,
            "")
        .getBytes(StandardCharsets.UTF_8);
  }
}
