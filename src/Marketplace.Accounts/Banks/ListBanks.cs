using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.Banks;

/// <summary>The banks to choose from, by short name.</summary>
internal static class ListBanks
{
    internal sealed record Row(string Bin, string Code, string ShortName, string Name);
    internal sealed record Response(IReadOnlyList<Row> Items);

    internal static void Map(IEndpointRouteBuilder banks) => banks.MapGet("/", Handle).WithName(nameof(ListBanks)).ForAnyone();

    internal static async Task<Ok<Response>> Handle(MarketplaceDb db, CancellationToken ct) => TypedResults.Ok(new Response(
        await db.Set<Bank>().AsNoTracking().OrderBy(bank => bank.ShortName).ThenBy(bank => bank.Bin)
            .Select(bank => new Row(bank.Bin, bank.Code, bank.ShortName, bank.Name)).ToListAsync(ct)));
}
