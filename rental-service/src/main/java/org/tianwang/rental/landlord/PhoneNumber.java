package org.tianwang.rental.landlord;

import java.util.Optional;
import java.util.regex.Pattern;

/** A telephone number: 7 to 15 digits, with a plus in front if it is international. Blanks and hyphens do not matter. */
record PhoneNumber(String canonical) {

    private static final Pattern SHAPE = Pattern.compile("\\+?[0-9]{7,15}");

    static Optional<PhoneNumber> parse(String text) {
        String canonical = text.replaceAll("[\\s()-]", "");
        return SHAPE.matcher(canonical).matches() ? Optional.of(new PhoneNumber(canonical)) : Optional.empty();
    }

    String lastFour() {
        return canonical.substring(canonical.length() - 4);
    }

    @Override
    public String toString() {
        return "PhoneNumber[…" + lastFour() + "]";
    }
}
