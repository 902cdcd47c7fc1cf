package org.tianwang.population.grid;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.tianwang.contracts.people.GridKind;
import org.tianwang.contracts.people.GridView;

/** A piece of the county with the officers who know it. Its last day ends it; it is never deleted. */
@Entity
@Table(name = "grid")
class Grid {

    @Id
    UUID id;

    @Version
    long version;

    String code;
    String name;

    @Enumerated(EnumType.STRING)
    GridKind kind;

    @Column(name = "township_code")
    String townshipCode;

    @JdbcTypeCode(SqlTypes.ARRAY)
    double[] ring;

    @Column(name = "min_lon")
    double minLon;

    @Column(name = "max_lon")
    double maxLon;

    @Column(name = "min_lat")
    double minLat;

    @Column(name = "max_lat")
    double maxLat;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> officers;

    @Column(name = "valid_from")
    LocalDate validFrom;

    @Column(name = "valid_to")
    LocalDate validTo;

    @Column(name = "created_at", updatable = false)
    Instant createdAt;

    @Column(name = "changed_at")
    Instant changedAt;

    protected Grid() {}

    static Grid draw(UUID id, GridDrawing drawing, Instant now) {
        Grid grid = new Grid();
        grid.id = id;
        grid.createdAt = now;
        grid.take(drawing, now);
        return grid;
    }

    /** Takes the drawing over and says whether anything is different from before. */
    boolean redraw(GridDrawing drawing, Instant now) {
        if (drawing.equals(drawing())) {
            return false;
        }
        take(drawing, now);
        return true;
    }

    private void take(GridDrawing drawing, Instant now) {
        code = drawing.code();
        name = drawing.name();
        kind = drawing.kind();
        townshipCode = drawing.townshipCode();
        officers = drawing.officers();
        validFrom = drawing.validFrom();
        validTo = drawing.validTo();
        changedAt = now;
        GridPolygon polygon = GridPolygon.of(drawing.corners());
        if (!Arrays.equals(ring, polygon.flat())) {
            ring = polygon.flat();
            minLon = polygon.minLon();
            maxLon = polygon.maxLon();
            minLat = polygon.minLat();
            maxLat = polygon.maxLat();
        }
    }

    GridPolygon polygon() {
        return GridPolygon.ofFlat(ring);
    }

    GridDrawing drawing() {
        return new GridDrawing(
                code, name, kind, townshipCode, polygon().corners(), List.copyOf(officers), validFrom, validTo);
    }

    GridView view() {
        GridDrawing d = drawing();
        return new GridView(id, version, code, name, kind, townshipCode, d.corners(), d.officers(), validFrom, validTo);
    }
}
