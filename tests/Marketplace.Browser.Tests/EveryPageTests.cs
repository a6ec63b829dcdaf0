using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Marketplace.Browser.Tests;

/// <summary>Every page of the router, on a phone and on a desk, for everyone who may see it and for those who may not.</summary>
[Collection(nameof(RunningProgram))]
public sealed partial class EveryPageTests(RunningProgram program)
{
    private static readonly string[] Roles =
        ["consumer", "household", "cooperative", "enterprise", "trader", "communeOfficer", "industryTradeOfficer", "administrator"];
    private static readonly ParallelOptions TwoAtATime = new() { MaxDegreeOfParallelism = 2 };

    [Fact]
    public async Task A_stranger_finds_every_public_page_in_order_in_both_languages()
    {
        await using var stranger = await program.VisitAsync();
        var faults = new List<string>();
        foreach (var route in SiteRoutes.All.Where(route => route.Needs is null).Append(new("/khong-co-trang-nay", null)))
            faults.AddRange(await LookAsync(stranger, "stranger", await route.AddressAsync(stranger) ?? route.Path, route.Path, alsoInEnglish: true));
        var trace = (await stranger.FirstAsync("/api/listings?q=sau%20rieng"))!["id"]!.ToString();
        faults.AddRange(await LookAsync(stranger, "stranger", (await stranger.ReadAsync($"/api/listings/{trace}"))["traceUrl"]!.ToString(), "trace page", alsoInEnglish: false));
        Inspection.NothingFound(faults.Concat(stranger.Complaints.Where(complaint => !complaint.Contains("khong-co-trang-nay", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task Everybody_finds_every_page_of_his_own_in_order()
    {
        var (faults, seen) = (new ConcurrentBag<string>(), new ConcurrentBag<string>());
        await Parallel.ForEachAsync(Roles, TwoAtATime, async (role, _) =>
        {
            await using var visitor = await program.VisitAsync();
            await visitor.DemoSignInAsync(role);
            var may = (await visitor.ReadAsync("/api/account/me"))["permissions"]!.AsArray().Select(permission => permission!.ToString()).ToHashSet(StringComparer.Ordinal);
            foreach (var route in SiteRoutes.All.Where(route => route.Needs is { } needed && may.Contains(needed)))
            {
                if (await route.AddressAsync(visitor) is not { } address) continue;
                seen.Add(route.Path);
                foreach (var fault in await LookAsync(visitor, role, address, route.Path, alsoInEnglish: role is "industryTradeOfficer")) faults.Add(fault);
            }
            foreach (var complaint in visitor.Complaints) faults.Add($"{role}: {complaint}");
        });
        Inspection.NothingFound(faults);
        Inspection.NothingFound(SiteRoutes.All.Where(route => route.Needs is not null).Select(route => route.Path).Except(seen, StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_stranger_is_asked_to_sign_in_where_a_page_is_not_for_everybody()
    {
        await using var stranger = await program.VisitAsync();
        foreach (var route in SiteRoutes.All.Where(route => route.Needs is not (null or "watchStatistics")))
        {
            await stranger.Page.GotoAsync(route.Path.Replace("$", "", StringComparison.Ordinal));
            await Expect(stranger.Page).ToHaveURLAsync(SignInAddress());
            await Expect(stranger.Page.GetByRole(AriaRole.Heading, new() { NameString = "Đăng nhập", Level = 1 })).ToBeVisibleAsync();
        }
        Inspection.NothingFound(stranger.Complaints);
    }

    [Fact]
    public async Task Who_may_not_see_a_page_is_told_so_kindly()
    {
        await using var buyer = await program.VisitAsync();
        await buyer.DemoSignInAsync("consumer");
        foreach (var route in SiteRoutes.All.Where(route => route.Needs is not (null or "signedIn")))
        {
            await buyer.Page.GotoAsync(route.Path.Replace("$", "", StringComparison.Ordinal));
            await Expect(buyer.Page.GetByRole(AriaRole.Heading, new() { NameString = "Trang này không dành cho tài khoản của bạn", Level = 1 })).ToBeAttachedAsync();
        }
        await buyer.Page.MustBeInOrderAsync("consumer, a page for others");
        Inspection.NothingFound(buyer.Complaints);
    }

    private static async Task<IReadOnlyList<string>> LookAsync(Visitor visitor, string who, string address, string what, bool alsoInEnglish)
    {
        var page = visitor.Page;
        await page.SetViewportSizeAsync(Inspection.Phone, 800);
        await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.NetworkIdle });
        await Expect(page.Locator("h1").First).ToBeAttachedAsync();
        await Expect(page.Locator(".animate-pulse")).ToHaveCountAsync(0);
        List<string> faults = [.. await page.InspectAsync($"{who} {what}"), .. await page.InspectAsync($"{who} {what}", Inspection.Desk)];
        if (!alsoInEnglish) return faults;
        await page.GetByRole(AriaRole.Button, new() { NameString = "English" }).ClickAsync();
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        faults.AddRange([.. await page.InspectAsync($"{who} {what} en", Inspection.Desk), .. await page.InspectAsync($"{who} {what} en")]);
        await page.GetByRole(AriaRole.Button, new() { NameString = "Tiếng Việt" }).ClickAsync();
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "vi");
        return faults;
    }

    [GeneratedRegex("/dang-nhap", RegexOptions.None, 1000)]
    private static partial Regex SignInAddress();
}
