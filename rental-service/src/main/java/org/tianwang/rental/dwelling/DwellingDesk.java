package org.tianwang.rental.dwelling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.tianwang.platform.page.Cursor;
import org.tianwang.platform.page.Page;
import org.tianwang.platform.page.PageQuery;
import org.tianwang.platform.security.Caller;
import org.tianwang.platform.web.IfMatch;
import org.tianwang.rental.landlord.LandlordView;
import org.tianwang.rental.landlord.Landlords;

/** What callers do with dwellings, each within what exists for him. */
@ApplicationScoped
@Transactional
class DwellingDesk {

    private final DwellingRepository dwellings;
    private final DwellingService service;
    private final DwellingAccess access;
    private final Landlords landlords;
    private final Caller caller;

    DwellingDesk(
            DwellingRepository dwellings,
            DwellingService service,
            DwellingAccess access,
            Landlords landlords,
            Caller caller) {
        this.dwellings = dwellings;
        this.service = service;
        this.access = access;
        this.landlords = landlords;
        this.caller = caller;
    }

    /** The dwelling after a PUT, and whether it is a new one. */
    record Put(DwellingView view, boolean created) {}

    /** @param sameLandlordAs a dwelling whose landlord's document is looked for, or null */
    Page<DwellingView> list(String township, UUID sameLandlordAs, PageQuery page) {
        String hash = null;
        if (sameLandlordAs != null) {
            hash = access.visible(sameLandlordAs).landlord.idHash();
            if (hash == null) {
                return Page.of(java.util.List.<Dwelling>of(), page, this::view, DwellingDesk::position);
            }
        }
        var filter = new DwellingFilter(township, hash, access.ownOnly());
        return Page.of(dwellings.page(filter, caller.jurisdiction(), page), page, this::view, DwellingDesk::position);
    }

    DwellingView get(UUID id) {
        return view(access.visible(id));
    }

    LandlordView landlord(UUID id) {
        Dwelling dwelling = access.visible(id);
        return landlords.named(dwelling.landlord, id);
    }

    DwellingView register(UUID id, DwellingRequest request) {
        access.mayRegisterIn(request.townshipCode());
        return view(service.register(id, request));
    }

    Put put(UUID id, DwellingRequest request, IfMatch ifMatch) {
        Dwelling dwelling = dwellings.findById(id);
        if (dwelling == null) {
            ifMatch.check(0);
            return new Put(register(id, request), true);
        }
        access.mustSee(dwelling);
        access.mayRegisterIn(request.townshipCode());
        ifMatch.check(dwelling.version);
        return new Put(view(service.replace(dwelling, request)), false);
    }

    private DwellingView view(Dwelling dwelling) {
        return dwelling.view(landlords.masked(dwelling.landlord, dwelling.id));
    }

    private static Cursor position(Dwelling dwelling) {
        return new Cursor(dwelling.registeredAt, dwelling.id);
    }
}
