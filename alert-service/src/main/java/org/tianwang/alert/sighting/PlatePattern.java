package org.tianwang.alert.sighting;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tianwang.contracts.sky.Plates;

/**
 * A plate as somebody asks for it: the whole of it, a part, or a pattern in which {@code ?} stands for one character and
 * {@code *} for any number. A part without these may stand anywhere. Matches are looked for among folded plates, so that
 * what a camera confuses is found too; {@link #isExact} tells the two apart.
 *
 * @param text as asked, in the one way of writing
 * @param whole whether it is a plate and not a pattern
 * @param like for SQL's {@code like} over folded plates
 * @param literals letters and digits in it; the province does not count, because nothing is selected by it
 */
public record PlatePattern(String text, boolean whole, String like, int literals, Pattern exactly) {

    private static final Pattern ALLOWED = Pattern.compile("[\\p{IsHan}A-Z0-9?*]{1,20}");

    /** Nothing when it has characters that no plate has. */
    public static Optional<PlatePattern> parse(String asked) {
        String text = Plates.normal(Normalizer.normalize(asked, Normalizer.Form.NFKC));
        if (!ALLOWED.matcher(text).matches()) {
            return Optional.empty();
        }
        boolean whole = Plates.isPlate(text);
        boolean anywhere = !whole && text.indexOf('?') < 0 && text.indexOf('*') < 0;
        String pattern = anywhere ? "*" + text + "*" : text;
        int literals = (int) text.chars()
                .filter(c -> c < 128 && Character.isLetterOrDigit(c))
                .count();
        return Optional.of(new PlatePattern(text, whole, like(pattern), literals, exactly(pattern)));
    }

    /** Whether a plate was read just so, and not only something confusable. */
    public boolean isExact(String plate) {
        return exactly.matcher(plate).matches();
    }

    /** Whether a whole plate, or one confusable with it, matches. */
    boolean covers(PlatePattern plate) {
        return Pattern.matches(like.replace("_", ".").replace("%", ".*"), plate.like);
    }

    /** The first place is the province's: a {@code ?} there falls away like the character itself. */
    private static String like(String pattern) {
        String folded = Plates.fold(pattern.startsWith("?") ? pattern.substring(1) : pattern);
        return folded.replace('?', '_').replace('*', '%').replaceAll("%+", "%");
    }

    private static Pattern exactly(String pattern) {
        return Pattern.compile(pattern.replace("?", ".").replaceAll("\\*+", ".*"));
    }
}
