using Marketplace.Farming.Certificates;
using Marketplace.Farming.Public;
using Marketplace.Farming.Registers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Marketplace.Platform.Values;
using Marketplace.Territory.Public;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Farming.OcopProducts;

/// <summary>The OCOP products of a place for everybody, most stars first. Decisions are published with the owner's name.</summary>
internal static class ListOcopProducts
{
    /// <param name="Q">A part of the product's or owner's name or of the decision's number, with or without diacritics.</param>
    /// <param name="State">Those in force when absent; <c>all</c> for every one.</param>
    /// <param name="Kept">Only those in an officer's own units, which he may mend.</param>
    internal sealed record Query(string? Q = null, int? Stars = null, string? Unit = null, string? State = null, bool? Kept = null, string? Cursor = null, int? Limit = null) : IChecked
    {
        public void Check(Faults faults) => faults.Unless(Stars is null or (>= 3 and <= 5), nameof(Stars), "ocop.stars_3_to_5");
    }

    /// <summary>The owner's own certificate of the same decision, while an officer finds it genuine.</summary>
    internal sealed record Proven(string Number, DateOnly CheckedOn, DateOnly ValidTo);

    /// <param name="RevokedReason">Told to the officers of the place only.</param>
    internal sealed record Item(
        Guid Id, string Name, string OwnerName, Guid? OwnerId, string? ProductCode, int Stars, string DecisionNumber, DateOnly DecidedOn, DateOnly ValidTo, UnitRef Unit,
        OcopState State, DateOnly? RevokedOn, string? RevokedReason, Proven? Certificate, long Version);

    private sealed record Place(int Stars, string Name, Guid Id);

    internal static void Map(IEndpointRouteBuilder products) => products.MapGet("/", Handle).WithName(nameof(ListOcopProducts)).ForAnyone();

    internal static async Task<Ok<Page<Item>>> Handle([AsParameters] Query query, OcopDesk desk, MarketplaceDb db, TimeProvider clock, CancellationToken ct)
    {
        var (today, now, size) = (clock.Today(), clock.Now(), Cursor.PageSize(query.Limit));
        var asked = Of(db.Set<OcopProduct>().AsNoTracking(), query, desk, today);
        if (Cursor.Decode<Place>(query.Cursor) is { } last)
            asked = asked.Where(product => product.Stars < last.Stars
                || (product.Stars == last.Stars && (string.Compare(product.NameKey, last.Name) > 0 || (product.NameKey == last.Name && product.Id.CompareTo(last.Id) > 0))));
        var found = await asked.OrderByDescending(product => product.Stars).ThenBy(product => product.NameKey).ThenBy(product => product.Id).Take(size + 1).ToListAsync(ct);
        var rows = found.Take(size).ToList();
        var proven = await ProvenAsync(rows, db, now, ct);
        return TypedResults.Ok(new Page<Item>(
            [.. rows.Select(product => new Item(
                product.Id, product.Name, product.OwnerName, product.OwnerId, product.ProductCode, product.Stars, product.DecisionNumber, product.DecidedOn, product.ValidTo,
                desk.Registers.UnitOf(product.UnitId), product.StateOn(today), product.RevokedOn, query.Kept is true ? product.RevokedReason : null, proven.GetValueOrDefault(product.Id), product.Version))],
            found.Count > size ? Cursor.Encode(new Place(rows[^1].Stars, rows[^1].NameKey, rows[^1].Id)) : null));
    }

    private static IQueryable<OcopProduct> Of(IQueryable<OcopProduct> products, Query query, OcopDesk desk, DateOnly today)
    {
        if (query.Kept is true || !string.IsNullOrEmpty(query.Unit))
        {
            var units = query.Kept is true ? desk.Registers.KeptUnitsIn(query.Unit) : desk.Registers.UnitsIn(query.Unit!);
            products = products.Where(product => units.Contains(product.UnitId));
        }
        if (query.Stars is { } stars) products = products.Where(product => product.Stars == stars);
        foreach (var word in RegisterDesk.Words(query.Q)) products = products.Where(product => product.SearchText.Contains(word));
        return query.State is "all" ? products : products.Where(product => product.ValidTo >= today && (product.RevokedOn == null || product.RevokedOn > today));
    }

    // One decision ranks many owners' products: only the owner's own certificate of that number is this product's.
    private static async Task<Dictionary<Guid, Proven>> ProvenAsync(IReadOnlyList<OcopProduct> products, MarketplaceDb db, DateTimeOffset now, CancellationToken ct)
    {
        IReadOnlyList<Guid> owners = [.. products.Select(product => product.OwnerId).OfType<Guid>().Distinct()];
        if (owners.Count == 0) return [];
        var certificates = await db.Set<Certificate>().AsNoTracking().Where(known => owners.Contains(known.HolderId) && known.Kind == CertificateKind.Ocop).ToListAsync(ct);
        var cards = certificates.Select(known => known.AsCard()).Where(card => card.CheckedOn is not null && card.StateAt(now) is CertificateState.InForce).ToList();
        return products.Select(product => (product.Id, Card: cards.Find(card => card.HolderId == product.OwnerId
                && string.Equals(card.Number, product.DecisionNumber, StringComparison.OrdinalIgnoreCase))))
            .Where(pair => pair.Card is not null).ToDictionary(pair => pair.Id, pair => new Proven(pair.Card!.Number, pair.Card.CheckedOn!.Value, pair.Card.ValidTo));
    }
}
