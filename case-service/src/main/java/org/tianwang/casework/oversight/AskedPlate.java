package org.tianwang.casework.oversight;

import java.util.Optional;
import java.util.regex.Pattern;
import org.tianwang.contracts.sky.Plates;

/**
 * A plate as somebody asked for it: the whole, a part, or a pattern with {@code ?} and {@code *}. It means every vehicle
 * that the search can have answered with, those that cameras confuse with it included; so a colleague's vehicle is not
 * hidden by leaving a character out.
 *
 * @param folded over folded plates
 * @param like the same for SQL
 */
record AskedPlate(Pattern folded, String like) {

    /** Fewer letters and digits name nobody's vehicle in particular; such a search is broad and reviewed as that. */
    private static final int FEWEST = 3;

    static Optional<AskedPlate> of(String asked) {
        String normal = Plates.normal(asked);
        // In the first place it stands for the province's character, by which nothing is found.
        String text = Plates.fold(normal.startsWith("?") ? normal.substring(1) : normal);
        if (text.chars().filter(Character::isLetterOrDigit).count() < FEWEST) {
            return Optional.empty();
        }
        boolean anywhere = !Plates.isPlate(normal) && text.indexOf('?') < 0 && text.indexOf('*') < 0;
        String whole = anywhere ? "*" + text + "*" : text;
        return Optional.of(new AskedPlate(pattern(whole), like(whole)));
    }

    boolean means(String plate) {
        return folded.matcher(Plates.fold(plate)).matches();
    }

    /** What stands for something in SQL and for nothing on a plate may be any one character. */
    private static String like(String text) {
        return text.replaceAll("[%_\\\\?]", "_").replaceAll("\\*+", "%");
    }

    private static Pattern pattern(String text) {
        StringBuilder regex = new StringBuilder();
        text.chars()
                .forEach(c -> regex.append(
                        switch (c) {
                            case '?' -> ".";
                            case '*' -> ".*";
                            default -> Pattern.quote(Character.toString(c));
                        }));
        return Pattern.compile(regex.toString().replaceAll("(\\.\\*)+", ".*"));
    }
}
