using Marketplace.Accounts.Public;
using Marketplace.Catalogue.Listings;
using Marketplace.Catalogue.Public;
using Marketplace.Catalogue.Search;
using Marketplace.Catalogue.Stock;
using Marketplace.Platform.Audit;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Marketplace.Platform.Values;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalogue.Grid;

/// <summary>Writes one line of the grid through the listing's own rules, as an edit by hand does.</summary>
internal sealed class GridPen(MarketplaceDb db, SellerDesk desk, IParties parties, ListingPen pen, EditListing.Beside beside, TimeProvider clock)
{
    internal static readonly Refusal NoSuchStatus = new("grid.status_impossible", Field: "Status");
    internal static readonly Refusal Changed = new("grid.changed_elsewhere", StatusCodes.Status412PreconditionFailed);

    /// <summary>As they stand now; only those whose seller the caller is.</summary>
    public async Task<IReadOnlyDictionary<Guid, GridRow>> ReadAsync(IReadOnlyList<Guid> ids, CancellationToken ct)
    {
        var found = (await FindAsync(ids, ct)).ConvertAll(row => (row.Listing, row.Stock, Goods: PricedGoods.From(row.Listing)));
        var warn = await desk.Warnings.OfManyAsync([.. found.Select(row => row.Goods)], ct);
        return found.ToDictionary(row => row.Listing.Id, row => GridRow.Of(row.Listing, row.Stock, warn(row.Goods)));
    }

    private async Task<List<(Listing Listing, ListingStock Stock)>> FindAsync(IReadOnlyList<Guid> ids, CancellationToken ct)
    {
        var sellers = desk.OwnSellers();
        return (await (from listing in db.Set<Listing>().AsNoTracking()
                       where EF.Parameter(ids).Contains(listing.Id) && sellers.Contains(listing.SellerId)
                       join stock in db.Set<ListingStock>().AsNoTracking() on listing.Id equals stock.ListingId
                       select new { listing, stock }).ToListAsync(ct)).ConvertAll(row => (row.listing, row.stock));
    }

    public async Task<Refusal?> StoreAsync(SaveGrid.Row row, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        if (await FindAsync([row.Id], ct) is not [var found]) return Refusal.NotFound;
        var now = GridRow.Of(found.Listing, found.Stock, warnings: []);
        if (Says(now, row)) return null;
        if (now.Version != row.Version) return Changed;
        try
        {
            var refused = (await db.InOneCommitAsync<int>(() => WriteAsync(row, ct), ct)).Refused;
            await beside.Gate.AskOfficersAsync(refused, found.Listing, ct);
            return refused;
        }
        catch (DbUpdateConcurrencyException)
        {
            return Changed;
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    private async Task<Outcome<int>> WriteAsync(SaveGrid.Row row, CancellationToken ct)
    {
        if (row.Available != row.AvailableSeen && await beside.Stock.SetAsync(row.Id, Quantity.ToThousandths(row.Available)!.Value, row.AvailableSeen, ct) is { } moved) return moved;
        if (await desk.FindOwnAsync(row.Id, ct) is not { } listing || await parties.FindAsync(listing.SellerId, ct) is not { } seller) return Refusal.NotFound;
        if (listing.Version != row.Version) return Changed;
        var before = listing.PriceDong;
        if (StatesAnother(listing, row))
        {
            if (listing.GivenLotId is not null && (listing.HarvestFrom != row.HarvestFrom || listing.HarvestTo != row.HarvestTo || !SameSite(listing.SiteCode, row.SiteCode))) return ListingRefusals.LotSaysIt;
            if (listing.Revise(seller, GoodsOf(listing), TermsOf(listing, row), clock.Now()) is { } unfit) return unfit;
            beside.Texts.Write(await db.Set<ListingText>().SingleAsync(text => text.ListingId == row.Id, ct), listing);
            if (listing.Status is ListingStatus.Published && row.Status is ListingStatus.Published)
            {
                if (await beside.Gate.PassAsync(listing, ct) is { } missing) return missing;
                await pen.KeepLotAsync(listing, clock.Now(), ct);
            }
            if (before != listing.PriceDong) db.Audit(beside.Caller, "listing.price_changed", $"listing/{row.Id}", new { before, after = listing.PriceDong });
        }
        if (row.Status is ListingStatus.Published && await beside.Fit.RefuseOnSaleAsync(listing, ct) is { } tooMuch) return tooMuch;
        return row.Status == listing.Status ? 1 : await MoveAsync(listing, row.Status, ct) is { } refusal ? refusal : 1;
    }

    private async Task<Refusal?> MoveAsync(Listing listing, ListingStatus wanted, CancellationToken ct)
    {
        var before = listing.Status;
        if (wanted is ListingStatus.Paused && before is ListingStatus.Published)
        {
            listing.Pause(clock.Now());
            db.Audit(beside.Caller, "listing.paused", $"listing/{listing.Id}");
            return null;
        }
        if (wanted is not ListingStatus.Published) return NoSuchStatus;
        if (await desk.StillMaySellAsync(listing, ct) is { } notHis) return notHis;
        if (await desk.HeldAsync(listing, ct) is { } held) return held;
        if (await pen.PublishAsync(listing, clock.Now(), ct) is { } refusal) return refusal;
        db.Audit(beside.Caller, "listing.published", $"listing/{listing.Id}", new { before, listing.PriceDong });
        return null;
    }

    private static bool Says(GridRow now, SaveGrid.Row row) =>
        now.PriceDong == row.PriceDong && now.Available == row.Available && now.HarvestFrom == row.HarvestFrom && now.HarvestTo == row.HarvestTo
        && string.Equals(now.Grade ?? "", row.Grade ?? "", StringComparison.Ordinal) && SameSite(now.SiteCode, row.SiteCode) && now.Status == row.Status;

    private static bool StatesAnother(Listing listing, SaveGrid.Row row) =>
        listing.PriceDong != row.PriceDong || listing.HarvestFrom != row.HarvestFrom || listing.HarvestTo != row.HarvestTo
        || !string.Equals(listing.Grade ?? "", row.Grade ?? "", StringComparison.Ordinal) || !SameSite(listing.SiteCode, row.SiteCode);

    private static bool SameSite(string? now, string? said) => said is null || string.Equals(now ?? "", said.Trim(), StringComparison.OrdinalIgnoreCase);

    private static Goods GoodsOf(Listing listing) => new(
        listing.ProductCode, listing.ProducerId, listing.ProducerKind, listing.ProducerName, listing.CommuneId, listing.ProvinceId, listing.IsOwnProduce);

    private static ListingTerms TermsOf(Listing listing, SaveGrid.Row row) => new()
    {
        Title = listing.Title, Description = listing.Description, Grade = row.Grade, PriceDong = row.PriceDong, Unit = listing.Unit, GramsPerUnit = listing.GramsPerUnit,
        StepThousandths = listing.StepThousandths, MinimumThousandths = listing.MinimumThousandths, StandardCode = listing.StandardCode,
        CertificateNumber = listing.CertificateNumber, HarvestFrom = row.HarvestFrom, HarvestTo = row.HarvestTo, PricedBy = listing.PricedBy, ShipBy = listing.ShipBy, SiteCode = row.SiteCode ?? listing.SiteCode,
    };
}
