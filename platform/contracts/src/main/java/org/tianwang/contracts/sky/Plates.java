package org.tianwang.contracts.sky;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Writes plates one way, and folds what cameras confuse: 0/O/D, 1/I, 8/B, 5/S, 2/Z, and the province character, which is
 * often missed. Two plates that fold alike may be the same one; only the same text is the same plate. Here, because who
 * reads plates and who looks them up must fold alike.
 */
public final class Plates {

    /**
     * Province character, letter, then five places, six for new-energy vehicles; the last of five may be the character of
     * a police, training, trailer, consular or border plate. Embassies have their own character and six digits. As people
     * write them: I and O are let pass here, for folding takes care of them.
     */
    private static final Pattern PLATE =
            Pattern.compile("\\p{IsHan}[A-Z][A-Z0-9]{5,6}|\\p{IsHan}[A-Z][A-Z0-9]{4}[警学挂领港澳]|使[0-9]{6}");

    private Plates() {}

    /** Upper case, without the dot and spaces that people put in. */
    public static String normal(String text) {
        return text.replaceAll("[\\s·•.\\-]", "").toUpperCase(Locale.ROOT);
    }

    /** Whether a normalised text is a plate of 7 characters, or of 8 for new-energy vehicles. */
    public static boolean isPlate(String normal) {
        return PLATE.matcher(normal).matches();
    }

    /** The same for all plates that a camera can take for one another. */
    public static String fold(String text) {
        String normal = normal(text);
        StringBuilder folded = new StringBuilder(normal.length());
        normal.chars().filter(c -> !Character.isIdeographic(c)).forEach(c -> folded.append(representative((char) c)));
        return folded.toString();
    }

    private static char representative(char c) {
        return switch (c) {
            case 'O', 'D' -> '0';
            case 'I' -> '1';
            case 'B' -> '8';
            case 'S' -> '5';
            case 'Z' -> '2';
            default -> c;
        };
    }
}
