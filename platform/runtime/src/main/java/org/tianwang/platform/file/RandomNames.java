package org.tianwang.platform.file;

import java.security.SecureRandom;

/** Names of 26 lower-case letters and digits that nobody can guess. Thread-safe. */
final class RandomNames {
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz0123456789";
    private static final int LENGTH = 26;
    private final SecureRandom random = new SecureRandom();

    String next() {
        StringBuilder name = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            name.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return name.toString();
    }
}
