using Marketplace.Accounts.Public;
using Marketplace.Farming.Public;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Http;
using Marketplace.Platform.Startup;
using Marketplace.Platform.Tables;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marketplace.Farming.Pools;

/// <summary>The pools a caller sees: a cooperative its own with every household's share, a household its own share only.</summary>
internal static class ListPools
{
    internal sealed record Grade(int No, string Name, long PriceDongPerKilogram);

    internal sealed record Share(PartyRef Household, long PledgedGrams, long AcceptedGrams, long BroughtGrams, long AmountDong, IReadOnlyList<PoolPart> Parts);

    /// <param name="IsOwn">The caller's own cooperative's: he weighs and merges.</param>
    /// <param name="TakesPledges">It is before closing.</param>
    /// <param name="AcceptedGrams">Of the whole cap.</param>
    /// <param name="Shares">In the order of the queue; a household sees its own.</param>
    internal sealed record Item(
        Guid Id, PartyRef Cooperative, string ProductCode, string ProductNameVi, string ProductNameEn, string StandardCode, string StandardNameVi, string StandardNameEn, long CapGrams,
        DateOnly DeliverOn, DateTimeOffset ClosesAt, string? Note, PoolStatus Status, bool TakesPledges, bool IsOwn, long AcceptedGrams, long BroughtGrams, long? AmountDong, Guid? LotId,
        IReadOnlyList<Grade> Grades, IReadOnlyList<Share> Shares);

    internal sealed record Response(IReadOnlyList<Item> Items);

    internal static void Map(IEndpointRouteBuilder pools)
    {
        pools.MapGet("/", Handle).WithName(nameof(ListPools)).For(Permission.Sell);
        pools.MapGet("/{id:guid}", Show).WithName("ShowPool").For(Permission.Sell).ProducesProblem(StatusCodes.Status404NotFound);
        pools.MapGet("/{id:guid}/split", Export).WithName("ExportPoolSplit").For(Permission.Sell).ProducesProblem(StatusCodes.Status404NotFound);
    }

    internal static async Task<Ok<Response>> Handle(PoolDesk desk, IParties parties, IProduce produce, CancellationToken ct) =>
        TypedResults.Ok(new Response(await ShowAsync(await desk.SeenAsync(id: null, ct), desk, parties, produce, ct)));

    internal static async Task<Results<Ok<Item>, ProblemHttpResult>> Show(Guid id, PoolDesk desk, IParties parties, IProduce produce, CancellationToken ct) =>
        await ShowAsync(await desk.SeenAsync(id, ct), desk, parties, produce, ct) is [var item] ? TypedResults.Ok(item) : Refusal.NotFound.AsProblem();

    /// <summary>The split as a file for the cooperative's own books.</summary>
    internal static async Task<Results<FileStreamHttpResult, ProblemHttpResult>> Export(
        Guid id, [AsParameters] FileFormat file, PoolDesk desk, IParties parties, IProduce produce, DemoMark demo, CancellationToken ct)
    {
        if (await desk.FindOwnAsync(id, ct) is null) return Refusal.NotFound.AsProblem();
        var item = (await ShowAsync(await desk.SeenAsync(id, ct), desk, parties, produce, ct))[0];
        var rows = item.Shares.SelectMany(share => share.Parts.Select(part => (IReadOnlyList<object?>)
        [
            share.Household.Name, item.Grades.First(grade => grade.No == part.GradeNo).Name, part.Grams, item.Grades.First(grade => grade.No == part.GradeNo).PriceDongPerKilogram, part.AmountDong,
        ]));
        return await new TableFile(
            $"gom-hang-{item.DeliverOn:yyyy-MM-dd}",
            [new("Hộ", 32), new("Loại", 20), new("Khối lượng (g)", 18), new("Giá (đồng/kg)", 16), new("Thành tiền (đồng)", 20)], rows.ToAsyncEnumerable(),
            [("Nội dung", "Bảng chia tiền gom hàng theo khối lượng và loại"), ("Hợp tác xã", item.Cooperative.Name), ("Nông sản", item.ProductNameVi)],
            await demo.IsSetAsync(ct)).AsFileAsync(file.Format!, ct);
    }

    private static async Task<IReadOnlyList<Item>> ShowAsync(IReadOnlyList<Pool> pools, PoolDesk desk, IParties parties, IProduce produce, CancellationToken ct)
    {
        var named = await parties.FindAsync([.. pools.SelectMany(pool => pool.Slices.Select(slice => slice.HouseholdId).Append(pool.CooperativeId)).Distinct()], ct);
        return [.. pools.Select(pool =>
        {
            var (shares, isOwn) = (PoolShares.Of(pool), desk.Sellers.Contains(pool.CooperativeId));
            var (product, standard) = (produce.Product(pool.ProductCode)!, produce.Standard(pool.StandardCode)!);
            return new Item(
                pool.Id, PartyRef.Of(named[pool.CooperativeId]), pool.ProductCode, product.NameVi, product.NameEn, pool.StandardCode, standard.NameVi, standard.NameEn, pool.CapGrams,
                pool.DeliverOn, pool.ClosesAt, pool.Note, pool.Status, pool.TakesPledges(desk.Now), isOwn, shares.Sum(share => share.AcceptedGrams),
                shares.Sum(share => share.BroughtGrams), isOwn ? shares.Sum(share => share.AmountDong) : null, pool.LotId,
                [.. pool.Grades.OrderBy(grade => grade.No).Select(grade => new Grade(grade.No, grade.Name, grade.PriceDongPerKilogram))],
                [.. shares.Where(share => isOwn || desk.Sellers.Contains(share.HouseholdId)).Select(share => new Share(
                    PartyRef.Of(named[share.HouseholdId]), share.PledgedGrams, share.AcceptedGrams, share.BroughtGrams, share.AmountDong, share.Parts))]);
        })];
    }
}
