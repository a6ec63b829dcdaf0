using Marketplace.Accounts.Public;
using Marketplace.Farming.Gs1;
using Marketplace.Farming.Lots;
using Marketplace.Farming.Public;
using Marketplace.Farming.Trace;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Marketplace.Platform.Startup;
using Marketplace.Platform.Values;
using Marketplace.Territory.Public;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Farming.Labels;

/// <summary>Labels for goods in the caller's hands, as a PDF to print (nhãn hàng hóa có mã truy xuất: Nghị định 37/2026/NĐ-CP điều 23).</summary>
internal static class PrintLabels
{
    /// <param name="Lot">One lot or several.</param>
    /// <param name="Count">How many labels of each, in the same order.</param>
    /// <param name="Skip">Places of the first sheet that are used up already.</param>
    internal sealed record Request(Guid[] Lot, int[] Count, SheetKind Sheet, int Skip = 0) : IChecked
    {
        public void Check(Faults faults)
        {
            faults.Unless(Lot is { Length: >= 1 and <= 50 }, nameof(Lot), "labels.lots_1_to_50");
            faults.Unless(Lot is null || Lot.Distinct().Count() == Lot.Length, nameof(Lot), "labels.lot_twice");
            faults.Unless(Enum.IsDefined(Sheet), nameof(Sheet), "labels.sheet");
            faults.Unless(Skip >= 0 && Skip < LabelSheet.Of(Sheet).Places, nameof(Skip), "labels.skip");
            faults.Unless(Lot is null || (Count is not null && Count.Length == Lot.Length && Count.All(count => count >= 1) && Count.Sum(count => (long)count) <= 2000), nameof(Count), "labels.count_1_to_2000");
        }
    }

    internal static void Map(IEndpointRouteBuilder labels) =>
        labels.MapGet("/", Handle).WithName(nameof(PrintLabels)).For(Permission.Sell)
            .Produces<byte[]>(StatusCodes.Status200OK, "application/pdf").ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);

    internal static async Task<Results<FileContentHttpResult, ProblemHttpResult>> Handle(
        [AsParameters] Request request, LotDesk desk, ILots lots, LabelWriter writer, MarketplaceDb db, CancellationToken ct)
    {
        var own = await desk.OwnPartiesAsync(ct);
        var found = await LotDesk.Of(db, own).AsNoTracking().Where(row => request.Lot.Contains(row.Lot.Id)).ToListAsync(ct);
        if (found.Count < request.Lot.Length) return Refusal.NotFound.AsProblem();
        if (found.Exists(row => !own.Contains(row.KeeperId))) return LotRefusals.NotInYourHands.AsProblem();
        if ((await lots.HeldAsync(request.Lot, ct)).Count > 0) return LotRefusals.Held.AsProblem();
        var ordered = request.Lot.Select((id, index) => (found.Single(row => row.Lot.Id == id), request.Count[index])).ToList();
        return TypedResults.File(await writer.WriteAsync(request.Sheet, ordered, request.Skip, ct), "application/pdf", $"tem-{ordered[0].Item1.Lot.Code}.pdf");
    }
}

/// <summary>Puts a lot's facts on its labels.</summary>
internal sealed class LabelWriter(IParties parties, ITerritory territory, IProduce produce, TraceAddress address, LotGtins gtins, DemoMark demo)
{
    public async Task<byte[]> WriteAsync(SheetKind kind, IReadOnlyList<(LotInHand Of, int Count)> lots, int skip, CancellationToken ct)
    {
        var producers = await parties.FindAsync([.. lots.Select(lot => lot.Of.Lot.ProducerId).Distinct()], ct);
        var numbers = await gtins.OfAsync([.. lots.Select(lot => lot.Of.Lot.Id)], ct);
        var labels = lots.Select(one =>
        {
            var lot = one.Of.Lot;
            return (new Label(
                address.Of(lot.Code, NumberOf(lot.Id)), produce.Product(lot.ProductCode)!.NameVi, lot.Code, lot.HarvestTo ?? lot.HarvestFrom, producers[lot.ProducerId].Name,
                PlaceOf(producers[lot.ProducerId], lot.OpenedAt.VietnamDay()), one.Of.Mass?.GramsPerUnit), one.Count);
        }).ToList();
        return LabelPrinter.Print(kind, labels, skip, await demo.IsSetAsync(ct));

        string PlaceOf(PartyCard producer, DateOnly day) => (territory.AtLevel(producer.UnitOn(day), UnitLevel.Commune, day) ?? territory.Find(producer.UnitOn(day), day)!).Name;

        Gtin? NumberOf(Guid lot) => numbers.TryGetValue(lot, out var number) ? number : null;
    }
}
