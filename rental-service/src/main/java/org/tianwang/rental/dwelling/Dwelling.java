package org.tianwang.rental.dwelling;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.tianwang.contracts.GeoPoint;
import org.tianwang.contracts.rental.DwellingFacts;
import org.tianwang.contracts.rental.DwellingKind;
import org.tianwang.rental.landlord.LandlordView;
import org.tianwang.rental.landlord.SealedLandlord;

/** A let dwelling with its sealed landlord. */
@Entity
@Table(name = "dwelling")
class Dwelling {

    @Id
    UUID id;

    @Version
    long version;

    String code;
    String address;

    @Column(name = "township_code")
    String townshipCode;

    double lon;
    double lat;

    @Enumerated(EnumType.STRING)
    DwellingKind kind;

    int rooms;

    @Embedded
    SealedLandlord landlord;

    @Column(name = "registered_at", updatable = false)
    Instant registeredAt;

    @Column(name = "changed_at")
    Instant changedAt;

    protected Dwelling() {}

    static Dwelling register(UUID id, DwellingRequest request, SealedLandlord landlord, Instant now) {
        Dwelling dwelling = new Dwelling();
        dwelling.id = id;
        dwelling.code = "H-" + id.toString().substring(24);
        dwelling.registeredAt = now;
        dwelling.change(request, landlord, now);
        return dwelling;
    }

    /**
     * Takes the request over and says whether anything is different from before. Where nothing is, nothing is assigned:
     * the persistence provider takes the mere assignment of an embedded value for a change and counts a version.
     */
    boolean change(DwellingRequest request, SealedLandlord newLandlord, Instant now) {
        if (newLandlord == landlord && isAsIn(request)) {
            return false;
        }
        code = request.code() == null ? code : request.code();
        address = request.address().strip();
        townshipCode = request.townshipCode();
        lon = request.location().lon();
        lat = request.location().lat();
        kind = request.kind();
        rooms = request.rooms();
        if (newLandlord != landlord) {
            landlord = newLandlord;
        }
        changedAt = now;
        return true;
    }

    private boolean isAsIn(DwellingRequest request) {
        return (request.code() == null || request.code().equals(code))
                && request.address().strip().equals(address)
                && request.townshipCode().equals(townshipCode)
                && request.location().lon() == lon
                && request.location().lat() == lat
                && request.kind() == kind
                && request.rooms() == rooms;
    }

    DwellingFacts facts() {
        return new DwellingFacts(
                id, version, code, address, townshipCode, new GeoPoint(lon, lat), kind, rooms, registeredAt, changedAt);
    }

    DwellingView view(LandlordView shown) {
        DwellingFacts facts = facts();
        return new DwellingView(
                id,
                version,
                code,
                address,
                townshipCode,
                facts.location(),
                kind,
                rooms,
                shown,
                registeredAt,
                changedAt);
    }
}
