package org.tianwang.rental.landlord;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number of an identity document: an 18-character resident's number with its check character (GB 11643: weights
 * 2^(17−i) mod 11), or another document's 5 to 20 letters and digits (but
 * never 18, so that a slip in a resident's number cannot pass as something else).
 *
 * <p>Nothing is ever read out of it: its first six digits tell a person's origin, and no rule, search or statistic may
 * use them.
 */
record IdNumber(String canonical) {

    private static final Pattern RESIDENT = Pattern.compile("[0-9]{17}[0-9X]");
    private static final Pattern OTHER = Pattern.compile("[A-Z0-9]{5,20}");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK = "10X98765432";

    /** Empty if it is no such number. Case and blanks do not matter. */
    static Optional<IdNumber> parse(String text) {
        String canonical = text.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        boolean valid = canonical.length() == 18
                ? isResidents(canonical)
                : OTHER.matcher(canonical).matches();
        return valid ? Optional.of(new IdNumber(canonical)) : Optional.empty();
    }

    String lastFour() {
        return canonical.substring(canonical.length() - 4);
    }

    private static boolean isResidents(String text) {
        return RESIDENT.matcher(text).matches() && checkCharacter(text) == text.charAt(17);
    }

    private static char checkCharacter(String digits) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (digits.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECK.charAt(sum % 11);
    }

    /** Never the number itself: records end up in logs. */
    @Override
    public String toString() {
        return "IdNumber[…" + lastFour() + "]";
    }
}
