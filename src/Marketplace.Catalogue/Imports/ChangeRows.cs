using Marketplace.Catalogue.Listings;
using Marketplace.Catalogue.Public;
using Marketplace.Catalogue.Search;
using Marketplace.Platform.Audit;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Marketplace.Platform.Values;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalogue.Imports;

/// <summary>Rows that mean listings there are already: each goes through the listing's own rules, as an edit by hand does.</summary>
internal sealed class ChangeRows(MarketplaceDb db, SellerDesk desk, ListingPen pen, EditListing.Beside beside, TimeProvider clock)
{
    private const int Attempts = 3;

    public async Task ApplyAsync(ListingImport import, List<ImportRow> rows, Households households, Caller caller, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await db.InOneCommitAsync<int>(() => ApplyBatchAsync(import, rows, households, caller, ct), ct);
                return;
            }
            catch (DbUpdateConcurrencyException) when (attempt < Attempts)
            {
                // Somebody edited one of them at this moment: the next look finds his version and refuses that row alone.
                db.ChangeTracker.Clear();
            }
        }
    }

    private async Task<Outcome<int>> ApplyBatchAsync(ListingImport import, List<ImportRow> rows, Households households, Caller caller, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        var ids = rows.Select(row => row.ListingId!.Value).ToList();
        var listings = await db.Set<Listing>().Where(listing => listing.SellerId == import.SellerId && ids.Contains(listing.Id)).ToDictionaryAsync(listing => listing.Id, ct);
        var texts = await db.Set<ListingText>().Where(text => ids.Contains(text.ListingId)).ToDictionaryAsync(text => text.ListingId, ct);
        var keys = await db.Set<ListingKey>().Where(key => key.SellerId == import.SellerId && ids.Contains(key.ListingId)).ToListAsync(ct);
        var said = new Said();
        var plans = rows.ConvertAll(row => ImportJson.Read<RowPlan>(row.Plan!));
        var onFile = await beside.Gate.OnFileAsync(import.SellerId, plans.ConvertAll(plan => plan.Form), listings.Values, ct);
        foreach (var (row, plan) in rows.Zip(plans))
        {
            var listing = listings[row.ListingId!.Value];
            var before = listing.PriceDong;
            if (await RefuseAsync(listing, plan, households, onFile, ct) is { } refusal)
            {
                db.Entry(listing).State = EntityState.Detached;
                said.Refuse(row.Number, refusal);
                continue;
            }
            beside.Texts.Write(texts[listing.Id], listing);
            await pen.KeepLotAsync(listing, clock.Now(), ct);
            foreach (var key in keys.Where(key => key.ListingId == listing.Id)) key.StatedThousandths = Quantity.ToThousandths(plan.Form.Available)!.Value;
            if (before != listing.PriceDong) db.Audit(caller, "listing.price_changed", $"listing/{listing.Id}", new { before, after = listing.PriceDong });
            said.Store(row.Number, import.Publish && listing.Status is ListingStatus.Draft ? await pen.PublishAsync(listing, onFile, clock.Now(), ct) : null);
        }
        if (said.Stored.Count > 0) db.Audit(caller, "listing.imported", $"import/{import.Id}", new { rows = said.Stored.Count, import.SellerId });
        await said.WriteAsync(db, import.Id, ct);
        return rows.Count;
    }

    // The stock last: it is written at once, while the listing is only written at the commit.
    private async Task<Refusal?> RefuseAsync(Listing listing, RowPlan plan, Households households, OnFile onFile, CancellationToken ct)
    {
        if (listing.Version != plan.Version) return Refusal.Stale;
        if (plan.ChangesNothing) return null;
        if (plan.Form.ProducerId is not { } id || households.Find(id) is not { } producer) return ListingRefusals.ProducerNotYours;
        if (listing.Revise(households.Seller, desk.GoodsOf(plan.Form, producer), plan.Form.Terms(), clock.Now()) is { } unfit) return unfit;
        if (listing.Status is ListingStatus.Published && await beside.Gate.PassAsync(listing, onFile, ct) is { } missing) return missing;
        if (plan.SetsStock && listing.Status is ListingStatus.Published
            && await beside.Fit.RefuseAsync(listing, Quantity.ToThousandths(plan.Form.Available)!.Value, ct) is { } tooMuch) return tooMuch;
        return plan.SetsStock ? await beside.Stock.SetAsync(listing.Id, Quantity.ToThousandths(plan.Form.Available)!.Value, plan.Form.AvailableSeen, ct) : null;
    }
}
