using System.Net.Http.Json;
using System.Text.Json;
using Marketplace.Conventions.Tests.Contract;
using Marketplace.Platform.Jobs;
using Marketplace.Platform.Values;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Conventions.Tests.SqlServer;

/// <summary>
/// Walks the main flow and then opens every readable address as everybody, so that each query of the program has run at least once.
/// </summary>
internal static class MainFlow
{
    public static async Task<IReadOnlyList<string>> WalkAsync(MarketplaceApp app)
    {
        var household = await app.Given.Household();
        var cooperative = await app.Given.Cooperative(members: household);
        var buyer = await app.Given.Enterprise();
        var officer = await app.Given.IndustryTradeOfficer();
        var administrator = await app.Given.Administrator();
        var listing = await app.Given.Listing(household, "Sầu riêng Ri6 vườn nhà");

        var course = (await app.As(officer).PostAsJsonAsync("/api/training/courses", new
        {
            title = "Bán hàng trên sàn", topic = "Thương mại điện tử", unit = household.UnitCode, startsOn = app.Clock.Today(), endsOn = app.Clock.Today(), capacity = 20,
        }).ReadJson()).GetProperty("id").GetString()!;
        var session = (await app.As(officer).PostAsJsonAsync($"/api/training/courses/{course}/sessions", new
        {
            heldOn = app.Clock.Today(), startsAt = "08:00", place = "Nhà văn hóa",
        }).ReadJson()).GetProperty("id").GetString()!;
        await app.As(officer).PutAsJsonAsync($"/api/training/sessions/{session}/attendance", new { present = new[] { household.Party } }).MustSucceed();

        var order = await Buy(app, buyer, household, listing, ["confirm", "ship", "deliver"]);
        var line = (await app.As(buyer).GetAsync($"/api/orders/{order}").ReadJson()).GetProperty("lines")[0].GetProperty("id").GetString();
        await app.As(buyer).PostAsJsonAsync($"/api/orders/{order}/claims", new { lines = new[] { new { lineId = line, quantity = 1 } }, reason = "Hàng dập" }).MustSucceed();
        await app.RunReadersAsync();
        await RunJobs(app);

        var lot = (await app.Anyone().GetAsync($"/api/listings/{listing}").ReadJson()).GetProperty("lotCode").GetString()!;
        var known = new Dictionary<string, string[]>(StringComparer.Ordinal)
        {
            ["id"] = [listing.ToString(), course, household.Party.ToString(), cooperative.Party.ToString()], ["code"] = [order, lot, household.UnitCode],
        };
        return await ReadEverything(app, known, [null, household, cooperative, buyer, officer, administrator]);
    }

    private static async Task<string> Buy(MarketplaceApp app, Person buyer, Person seller, Guid listing, string[] steps)
    {
        var placed = await app.As(buyer).PostAsJsonAsync("/api/orders", new
        {
            lines = new[] { new { listingId = listing, quantity = 5 } }, payment = "cashOnDelivery",
            deliverTo = new { name = buyer.Name, phone = "0905123456", unit = buyer.UnitCode, street = "1 đường Thử" },
        }).ReadJson();
        var code = placed.GetProperty("orders")[0].GetProperty("code").GetString()!;
        foreach (var step in steps) await app.As(seller).PostAsync($"/api/orders/{code}/{step}", content: null).MustSucceed();
        return code;
    }

    private static async Task RunJobs(MarketplaceApp app)
    {
        foreach (var job in app.Services.GetServices<ScheduledJob>())
            await app.InScopeAsync(services => ((IScheduledWork)services.GetRequiredService(job.Work)).RunAsync(CancellationToken.None));
    }

    // Filters with values that exist, values that do not, and none at all; whoever answers 500 is reported.
    private static async Task<IReadOnlyList<string>> ReadEverything(MarketplaceApp app, Dictionary<string, string[]> known, Person?[] readers)
    {
        var document = await app.Anyone().GetFromJson("/openapi/v1.json");
        var broken = new List<string>();
        foreach (var path in document.GetProperty("paths").EnumerateObject().Where(path => path.Value.TryGetProperty("get", out _)))
            foreach (var address in Addresses(path, known))
                foreach (var reader in readers)
                {
                    using var client = reader is null ? app.Anyone() : app.As(reader);
                    using var reply = await client.GetAsync(address);
                    if ((int)reply.StatusCode >= 500) broken.Add($"{address} as {reader?.Name ?? "anyone"}: {(int)reply.StatusCode}");
                }
        return broken;
    }

    private static IEnumerable<string> Addresses(JsonProperty path, Dictionary<string, string[]> known)
    {
        var parameters = path.Value.GetProperty("get").TryGetProperty("parameters", out var list) ? list.EnumerateArray().ToList() : [];
        var filters = parameters.Where(parameter => parameter.GetProperty("in").ValueEquals("query"))
            .Select(parameter => parameter.GetProperty("name").GetString()!).Where(Samples.ContainsKey).Select(name => $"{name}={Uri.EscapeDataString(Samples[name])}").ToList();
        var hole = known.Keys.FirstOrDefault(name => path.Name.Contains($"{{{name}}}", StringComparison.Ordinal));
        foreach (var value in hole is null ? [""] : known[hole])
        {
            var address = hole is null ? path.Name : path.Name.Replace($"{{{hole}}}", value, StringComparison.Ordinal);
            yield return address;
            if (filters.Count > 0) yield return $"{address}?{string.Join('&', filters)}";
            foreach (var filter in filters) yield return $"{address}?{filter}";
        }
    }

    private static readonly Dictionary<string, string> Samples = new(StringComparer.Ordinal)
    {
        ["q"] = "sau rieng", ["product"] = "sau-rieng-ri6", ["standard"] = "none", ["unit"] = Given.DongNai, ["minPrice"] = "1000", ["maxPrice"] = "900000", ["inSeason"] = "true",
        ["sort"] = "priceAsc", ["limit"] = "2", ["from"] = "2026-01", ["to"] = "2026-12", ["level"] = "commune", ["groupBy"] = "model,channel,product,standard,unit,month",
        ["view"] = "recast", ["asOf"] = "2025-01-01", ["status"] = "delivered", ["as"] = "seller", ["format"] = "csv", ["cohort"] = "2026-11", ["stalled"] = "true", ["model"] = "eCommerce",
        ["channel"] = "platform", ["parent"] = Given.DongNai, ["month"] = "2026-11", ["counted"] = "first",
    };
}
