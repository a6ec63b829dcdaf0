using Marketplace.Accounts.Public;
using Marketplace.Catalogue.Listings;
using Marketplace.Catalogue.Stock;
using Marketplace.Farming.Public;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Marketplace.Platform.Values;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalogue.Imports;

/// <summary>Compares a file with the seller's listings, row by row, and touches none of them.</summary>
internal sealed class ImportPlanner(MarketplaceDb db, IParties parties, IProduce produce, TimeProvider clock)
{
    private const int AtOnce = 1000;

    /// <param name="rows">The header first.</param>
    /// <param name="columns">Field to place; the required ones are there.</param>
    public async Task<IReadOnlyList<ImportRow>> PlanAsync(
        Guid importId, Guid sellerId, IReadOnlyList<SheetRow> rows, IReadOnlyDictionary<string, int> columns, NumberFormat format, CancellationToken ct)
    {
        var households = await Households.OfAsync(parties, sellerId, clock.Today(), ct) ?? throw new InvalidOperationException("The seller was found a moment ago.");
        var reader = new RowReader(columns, format, new(produce), households);
        var keyed = rows.Skip(1).Select(row => (Row: row, Key: RowReader.KeyOf(row, columns[ImportField.Key]))).ToList();
        var stored = await StoredAsync(sellerId, [.. keyed.Select(row => row.Key).Where(key => key.Length is > 0 and <= ImportField.LongestKey).Distinct(StringComparer.Ordinal)], ct);
        var (seenKeys, seenListings) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<Guid>());
        var width = rows[0].Cells.Count;

        var planned = new List<ImportRow>(keyed.Count);
        foreach (var (row, key) in keyed)
        {
            var (known, faults) = (stored.GetValueOrDefault(key), new Faults());
            var form = reader.Read(row, known, faults);
            if (key.Length == 0) faults.Add(ImportField.Key, "import.required");
            else if (key.Length > ImportField.LongestKey) faults.Add(ImportField.Key, "import.key_too_long");
            else if (!seenKeys.Add(key) || (known is not null && !seenListings.Add(known.Listing.Id))) faults.Add(ImportField.Key, "import.key_twice");
            if (row.Cells.Skip(width).Any(cell => cell.Kind is not CellKind.Blank)) faults.Add("", "import.too_many_cells");
            if (form is not null && known?.Listing is { LotId: not null } onSale && (form.ProducerId != onSale.ProducerId || !string.Equals(form.ProductCode, onSale.ProductCode, StringComparison.Ordinal)))
                faults.Add(ImportField.Product, ListingRefusals.GoodsFixed.Code);
            if (form is not null && known?.Listing is { GivenLotId: not null } onLot && (form.StandardCode, form.CertificateNumber ?? "", form.HarvestFrom, form.HarvestTo, (form.SiteCode ?? "").ToUpperInvariant())
                != (onLot.StandardCode, onLot.CertificateNumber ?? "", onLot.HarvestFrom, onLot.HarvestTo, onLot.SiteCode ?? ""))
                faults.Add(ImportField.HarvestFrom, ListingRefusals.LotSaysIt.Code);
            planned.Add(RowOf(importId, row.Number, key, known, faults.Any ? null : RowPlan.Of(form!, known), reader.CellsOf(row), faults));
        }
        return planned;
    }

    private static ImportRow RowOf(Guid importId, int number, string key, KnownListing? known, RowPlan? plan, Dictionary<string, string> cells, Faults faults) => new()
    {
        ImportId = importId, Number = number, Key = key.Length > ImportField.LongestKey ? key[..ImportField.LongestKey] : key, ListingId = known?.Listing.Id,
        State = plan is null ? ImportRowState.Wrong : known is null ? ImportRowState.New : plan.ChangesNothing ? ImportRowState.Unchanged : ImportRowState.Changed,
        Cells = ImportJson.Write(cells),
        Plan = plan is null ? null : ImportJson.Write(plan),
        Messages = faults.Any ? ImportJson.Write(faults.All.Select(fault => new RowMessage(fault.Field.Length == 0 ? null : fault.Field, fault.Code))) : null,
    };

    // By the seller's own keys; a listing that was written by hand goes by its id, which the export writes for it.
    private async Task<Dictionary<string, KnownListing>> StoredAsync(Guid sellerId, List<string> keys, CancellationToken ct)
    {
        var found = new Dictionary<string, KnownListing>(StringComparer.Ordinal);
        foreach (var part in keys.Chunk(AtOnce))
            foreach (var row in await (from key in db.Set<ListingKey>()
                                       where key.SellerId == sellerId && part.Contains(key.Key)
                                       join listing in db.Set<Listing>() on key.ListingId equals listing.Id
                                       join stock in db.Set<ListingStock>() on key.ListingId equals stock.ListingId
                                       select new { key.Key, key.StatedThousandths, listing, stock.AvailableThousandths }).AsNoTracking().ToListAsync(ct))
                found[row.Key] = new(row.listing, row.AvailableThousandths, row.StatedThousandths);
        var ids = keys.Where(key => !found.ContainsKey(key) && Guid.TryParse(key, out _)).ToDictionary(Guid.Parse, key => key);
        foreach (var part in ids.Keys.Chunk(AtOnce))
            foreach (var row in await (from listing in db.Set<Listing>()
                                       where listing.SellerId == sellerId && part.Contains(listing.Id)
                                       join stock in db.Set<ListingStock>() on listing.Id equals stock.ListingId
                                       select new { listing, stock.AvailableThousandths }).AsNoTracking().ToListAsync(ct))
                found[ids[row.listing.Id]] = new(row.listing, row.AvailableThousandths, null);
        return found;
    }
}
