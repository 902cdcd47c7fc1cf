package org.tianwang.ingest.plate;

import static org.tianwang.ingest.plate.PlateAlphabet.DIGITS;
import static org.tianwang.ingest.plate.PlateAlphabet.EMBASSY;
import static org.tianwang.ingest.plate.PlateAlphabet.ENDINGS;
import static org.tianwang.ingest.plate.PlateAlphabet.LETTERS;
import static org.tianwang.ingest.plate.PlateAlphabet.PROVINCES;
import static org.tianwang.ingest.plate.PlateAlphabet.isOf;

/**
 * Which texts are plates, place by place, after GA 36-2018: province, letter, five places of which the last may be the
 * character of a special plate; new-energy vehicles have six, small ones with a letter of A to K first and digits from
 * the third on, large ones with five digits and the letter last; embassies have their own character and six digits.
 * Plates of the armed forces, and temporary ones on paper, are none.
 */
final class PlateGrammar {

    static final int ORDINARY = 7;
    static final int NEW_ENERGY = 8;

    /** Electric A to E, other new energies F to K. */
    private static final String ENERGY = "ABCDEFGHJK";

    private PlateGrammar() {}

    static boolean isPlate(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!mayFollow(text.substring(0, i), text.charAt(i))) {
                return false;
            }
        }
        return text.length() == ORDINARY || text.length() == NEW_ENERGY;
    }

    /** Whether some plate begins with {@code start} and goes on with {@code next}. */
    static boolean mayFollow(String start, char next) {
        int place = start.length();
        if (place == 0) {
            return isOf(PROVINCES, next) || isOf(EMBASSY, next);
        }
        if (isOf(EMBASSY, start.charAt(0))) {
            return place < ORDINARY && isOf(DIGITS, next);
        }
        return switch (place) {
            case 1 -> isOf(LETTERS, next);
            case 2, 3, 4, 5 -> isOf(LETTERS, next) || isOf(DIGITS, next);
            case 6 -> isOf(LETTERS, next) || isOf(DIGITS, next) || isOf(ENDINGS, next);
            case 7 -> isNewEnergy(start, next);
            default -> false;
        };
    }

    private static boolean isNewEnergy(String start, char last) {
        String serial = start.substring(2) + last;
        return isOf(ENERGY, serial.charAt(0)) && areDigits(serial.substring(2))
                || isOf(ENERGY, last) && areDigits(serial.substring(0, 5));
    }

    private static boolean areDigits(String text) {
        return text.chars().allMatch(c -> isOf(DIGITS, (char) c));
    }
}
