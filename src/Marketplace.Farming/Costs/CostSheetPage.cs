using Marketplace.Accounts.Public;
using Marketplace.Farming.Public;
using Marketplace.Platform.Values;
using Marketplace.Territory.Public;

namespace Marketplace.Farming.Costs;

internal sealed record CostLineView(CostItem Item, string? Note, decimal Quantity, string Unit, long PriceDong, long AmountDong);

/// <summary>A sheet as its owner and its commune see it.</summary>
/// <param name="CostDongPerKilogram">Zero while the yield is unknown.</param>
/// <param name="AreaCostDongPerKilogram">For the officer: what the same product costs the others of the commune on the sheet's first day.</param>
/// <param name="IsFarFromOthers">More than 40 per cent above or below the others (rule Q10 of the province's checks): to be looked at, not refused.</param>
internal sealed record CostSheetView(
    Guid Id, PartyRef Owner, UnitRef Commune, string ProductCode, string ProductNameVi, string ProductNameEn, CostStandard Standard, string Season, int Revision,
    CostSheetStatus Status, DateOnly ValidFrom, DateOnly ValidTo, decimal YieldKilograms, long TotalDong, long CostDongPerKilogram, IReadOnlyList<CostLineView> Lines,
    DateTimeOffset? SubmittedAt, DateTimeOffset? ReviewedAt, string? Reason, long? AreaCostDongPerKilogram, bool IsFarFromOthers, long Version);

internal sealed record CostStandard(string Code, string NameVi, string NameEn);

/// <summary>Writes sheets that the caller may see; asking whether he may is the query's business.</summary>
internal sealed class CostSheetPage(IParties parties, IProduce produce, ITerritory territory, ICostPrices prices)
{
    private const int FarPercent = 40;

    public async Task<IReadOnlyList<CostSheetView>> ShowAsync(IReadOnlyList<CostSheet> sheets, CancellationToken ct)
    {
        var owners = await parties.FindAsync([.. sheets.Select(sheet => sheet.OwnerId).Distinct()], ct);
        return [.. sheets.Select(sheet => Show(sheet, owners[sheet.OwnerId], area: null))];
    }

    public async Task<CostSheetView> ShowAsync(CostSheet sheet, CancellationToken ct) => (await ShowAsync([sheet], ct))[0];

    public async Task<CostSheetView> ShowToOfficerAsync(CostSheet sheet, CancellationToken ct)
    {
        var owner = await parties.FindAsync(sheet.OwnerId, ct);
        var area = await prices.OfAreaAsync(territory.LineageOf(sheet.UnitId), sheet.ProductCode, sheet.StandardCode, sheet.ValidFrom, sheet.OwnerId, ct);
        return Show(sheet, owner!, area);
    }

    private CostSheetView Show(CostSheet sheet, PartyCard owner, CostPrice? area)
    {
        var (product, standard) = (produce.Product(sheet.ProductCode)!, produce.Standard(sheet.StandardCode)!);
        return new(
            sheet.Id, PartyRef.Of(owner), UnitRef.Of(territory.Find(sheet.UnitId, sheet.WrittenAt.VietnamDay())!), product.Code, product.NameVi, product.NameEn,
            new(standard.Code, standard.NameVi, standard.NameEn), sheet.Season, sheet.Revision, sheet.Status, sheet.ValidFrom, sheet.ValidTo, Quantity.FromThousandths(sheet.YieldGrams),
            sheet.TotalDong, sheet.CostDongPerKilogram,
            [.. sheet.Lines.OrderBy(line => line.No).Select(line => new CostLineView(line.Item, line.Note, Quantity.FromThousandths(line.QuantityThousandths), line.Unit, line.PriceDong, line.AmountDong))],
            sheet.SubmittedAt, sheet.ReviewedAt, sheet.Reason, area?.DongPerKilogram, area is not null && IsFar(sheet.CostDongPerKilogram, area.DongPerKilogram), sheet.Version);
    }

    internal static bool IsFar(long own, long others) => others > 0 && Math.Abs(own - others) * 100 > others * FarPercent;
}
