using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Marketplace.Platform.Values;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Chains.Contracts;

/// <summary>The contracts in which the caller's parties stand, newest first.</summary>
internal static class ListContracts
{
    internal sealed record Query(
        [FromQuery(Name = "status")] string? Status, [FromQuery(Name = "cursor")] string? Cursor, [FromQuery(Name = "limit")] int? Limit) : IChecked
    {
        public void Check(Faults faults) =>
            faults.Unless(Status is null || Enum.TryParse<ContractStatus>(Status, ignoreCase: true, out _), nameof(Status), "contract.unknown_status");
    }

    private sealed record Place(DateTimeOffset At, string Number);

    internal static void Map(IEndpointRouteBuilder contracts) => contracts.MapGet("/", Handle).WithName(nameof(ListContracts)).For(Permission.Contract);

    internal static async Task<Ok<Page<ContractView>>> Handle(
        [AsParameters] Query query, Caller caller, MarketplaceDb db, ContractPage page, TimeProvider clock, CancellationToken ct)
    {
        var today = clock.Today();
        var contracts = db.Set<Contract>().AsNoTracking().OfParties([.. caller.Parties]);
        ContractStatus? status = Enum.TryParse<ContractStatus>(query.Status, ignoreCase: true, out var wanted) ? wanted : null;
        contracts = status switch
        {
            ContractStatus.Ended => contracts.Where(contract => contract.ValidTo < today),
            ContractStatus.Signed => contracts.Where(contract => contract.ValidTo >= today && contract.SignedAt != null),
            ContractStatus.Draft => contracts.Where(contract => contract.ValidTo >= today && contract.SignedAt == null),
            _ => contracts,
        };
        if (Cursor.Decode<Place>(query.Cursor) is { Number: not null } last)
            contracts = contracts.Where(contract => contract.DraftedAt < last.At || (contract.DraftedAt == last.At && string.Compare(contract.Number, last.Number) < 0));

        var size = Cursor.PageSize(query.Limit);
        var found = await contracts.OrderByDescending(contract => contract.DraftedAt).ThenByDescending(contract => contract.Number).Take(size + 1)
            .Include(contract => contract.Households).Include(contract => contract.Signatures).AsSplitQuery().ToListAsync(ct);
        var items = found.Take(size).ToList();
        return TypedResults.Ok(new Page<ContractView>(
            await page.ShowAsync(items, ct), found.Count > size ? Cursor.Encode(new Place(items[^1].DraftedAt, items[^1].Number)) : null));
    }
}
