package org.tianwang.contracts.sky;

/** A plate's colours as GA 36 has them: small vehicles, large ones and trailers, new-energy, police, foreign missions. */
public enum PlateKind {
    BLUE,
    YELLOW,
    GREEN,
    WHITE,
    BLACK
}
