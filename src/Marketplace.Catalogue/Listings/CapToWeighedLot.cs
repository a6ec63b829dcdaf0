using Marketplace.Catalogue.Stock;
using Marketplace.Farming.Public;
using Marketplace.Platform.Audit;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Facts;
using Marketplace.Platform.Notifier;
using Marketplace.Platform.Values;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalogue.Listings;

/// <summary>A lot was weighed while it was on sale: whoever offered more than is there offers what is there, and is told. Read twice it changes nothing.</summary>
internal sealed class CapToWeighedLot(MarketplaceDb db, ILots lots) : IFactReader
{
    public static IReadOnlyList<Type> Reads { get; } = [typeof(LotWeighed)];

    public async Task ReadAsync(IReadOnlyList<AnnouncedFact> facts, CancellationToken ct)
    {
        foreach (var weighed in facts.Select(fact => fact.Body).OfType<LotWeighed>())
            foreach (var listing in await db.Set<Listing>().Where(listing => listing.LotId == weighed.LotId).ToListAsync(ct))
                await CapAsync(listing, weighed.LotId, ct);
    }

    private async Task CapAsync(Listing listing, Guid lotId, CancellationToken ct)
    {
        // Held or in other hands: nothing of it is sold anyhow.
        if (await lots.OnHandAsync(lotId, listing.SellerId, ct) is not { Refused: null, Value: { } onHand } || listing.GramsPerUnit <= 0) return;
        var most = onHand.FreeGrams * 1000 / listing.GramsPerUnit;
        if (await db.Set<ListingStock>().Where(stock => stock.ListingId == listing.Id && stock.AvailableThousandths > most)
            .ExecuteUpdateAsync(set => set.SetProperty(stock => stock.AvailableThousandths, most), ct) == 0) return;
        db.Audit(Caller.Nobody, "listing.capped_to_lot", $"listing/{listing.Id}", new { lotId, onHand.FreeGrams });
        db.Tell(listing.SellerId, "listing.capped_to_lot", $"{lotId}/{listing.Id}", $"/ban/hang/{listing.Id}",
            new { title = listing.Title, lot = listing.LotCode, available = Quantity.FromThousandths(most), unit = listing.Unit });
    }
}
