using Marketplace.Accounts.Public;
using Marketplace.Catalogue.Listings;
using Marketplace.Catalogue.Photos;
using Marketplace.Catalogue.Public;
using Marketplace.Catalogue.Stock;
using Marketplace.Farming.Public;
using Marketplace.Platform.Database;
using Marketplace.Platform.Values;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalogue.Storefront;

/// <summary>Reads a listing with everything its own page shows, whatever its status.</summary>
internal sealed class ListingDetails(MarketplaceDb db, Tiles tiles, SiteCheck sites)
{
    public async Task<ListingDetail?> FindAsync(Guid id, CancellationToken ct)
    {
        // One row per photo, so that one query answers everything.
        var rows = await (from listing in db.Set<Listing>()
                          where listing.Id == id
                          join stock in db.Set<ListingStock>() on listing.Id equals stock.ListingId
                          join picture in db.Set<Photo>() on listing.Id equals picture.ListingId into pictures
                          from photo in pictures.DefaultIfEmpty()
                          orderby photo.AddedAt
                          select new { listing, stock, PhotoId = (Guid?)photo.Id, PhotoKey = (string?)photo.Key }).AsNoTracking().ToListAsync(ct);
        if (rows.Count == 0) return null;
        var (found, left) = (rows[0].listing, rows[0].stock);
        var grades = found.FamilyId is { } family ? await GradesAsync(family, id, ct) : [];
        var tile = await tiles.WithCyclesAsync([tiles.Of(TileRow.Make(found, left))], ct);
        var site = found.SiteCode is { } named ? new ListingSite(named, (await sites.JudgeAsync(found, ct)) is { Refused: null, Value: SiteStanding.Registered }) : null;
        return new ListingDetail(tile[0])
        {
            Status = found.Status, Description = found.Description, Step = Quantity.FromThousandths(found.StepThousandths),
            Minimum = Quantity.FromThousandths(found.MinimumThousandths),
            Photos = [.. rows.Where(row => row.PhotoId is not null).Select(row => new ListingPhoto(row.PhotoId!.Value, PhotoAddress.Of(row.PhotoKey)!))],
            LotCode = found.LotCode, GivenLotId = found.GivenLotId, TraceUrl = found.LotCode is { } code ? "/t/" + code : null,
            Producer = new PartyRef(found.ProducerId, found.ProducerKind, found.ProducerName), IsOwnProduce = found.IsOwnProduce,
            PublishedAt = found.PublishedAt, Version = found.Version, Site = site, Grades = grades,
        };
    }

    private async Task<IReadOnlyList<OtherGrade>> GradesAsync(Guid family, Guid except, CancellationToken ct) =>
        (await (from listing in db.Set<Listing>()
                where listing.FamilyId == family && listing.Id != except && listing.Status == ListingStatus.Published
                join stock in db.Set<ListingStock>() on listing.Id equals stock.ListingId
                orderby listing.PriceDong descending
                select new { listing, stock.AvailableThousandths }).AsNoTracking().ToListAsync(ct))
            .ConvertAll(row => new OtherGrade(
                row.listing.Id, row.listing.Grade, row.listing.Title, row.listing.PriceDong, row.listing.PricedBy, row.listing.Unit, Quantity.FromThousandths(row.AvailableThousandths)));
}
