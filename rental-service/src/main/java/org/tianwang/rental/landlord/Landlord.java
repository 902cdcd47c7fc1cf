package org.tianwang.rental.landlord;

/**
 * Who lets a dwelling, checked and in one spelling. Lives in memory only as long as a request does.
 *
 * @param userName his account, by which he sees his own houses; or null
 */
public record Landlord(String name, PhoneNumber phone, IdNumber idNumber, String userName) {

    /** For lists and screens: the first character and as many stars as hide the length. */
    String maskedName() {
        return new StringBuilder()
                .appendCodePoint(name.codePointAt(0))
                .append("**")
                .toString();
    }

    LandlordView masked() {
        return view(maskedName());
    }

    LandlordView named() {
        return view(name);
    }

    private LandlordView view(String shownName) {
        return new LandlordView(
                shownName,
                phone == null ? null : phone.lastFour(),
                idNumber == null ? null : idNumber.lastFour(),
                userName);
    }

    @Override
    public String toString() {
        return "Landlord[" + maskedName() + "]";
    }
}
