using Marketplace.Platform.Callers;
using Marketplace.Platform.Http;
using Marketplace.Platform.Idempotency;
using Marketplace.Platform.Notifier;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Platform.Tests.Idempotency;

public sealed class OnceOnlyOnSqliteTests(MarketplaceApp app) : OnceOnlyTests(app), IClassFixture<MarketplaceApp>;

public sealed class OnceOnlyOnPostgresTests(PostgresApp app) : OnceOnlyTests(app), IClassFixture<PostgresApp>;

public abstract class OnceOnlyTests(MarketplaceApp app)
{
    private sealed record Wish(string What);
    private sealed record Granted(Guid Id, string What);

    private readonly Caller _caller = new(Guid.CreateVersion7(), "Lan", []);
    private readonly Guid _party = Guid.CreateVersion7();
    private readonly string _key = Guid.CreateVersion7().ToString();

    [Fact]
    public async Task Requests_with_one_key_at_once_have_one_effect_and_equal_answers()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => AskAsync("rice")));

        Assert.All(answers, answer => Assert.Null(answer.Refused));
        Assert.Single(answers.Select(answer => answer.Value).Distinct());
        Assert.Equal(1, await EffectsAsync());
    }

    [Fact]
    public async Task The_same_key_with_another_body_is_refused_and_changes_nothing()
    {
        await AskAsync("rice");

        Assert.Equal(OnceOnly.KeyReused, (await AskAsync("pepper")).Refused);
        Assert.Equal(1, await EffectsAsync());
    }

    [Fact]
    public async Task A_refused_request_leaves_no_key_so_that_it_may_be_asked_again()
    {
        var sold = new Refusal("sold_out");

        Assert.Equal(sold, (await AskAsync("rice", refusal: sold)).Refused);
        Assert.Equal((0, 0), (await EffectsAsync(), await KeysAsync()));

        Assert.Null((await AskAsync("rice")).Refused);
        Assert.Equal((1, 1), (await EffectsAsync(), await KeysAsync()));
    }

    [Fact]
    public async Task A_request_that_breaks_leaves_no_key_either()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => AskAsync("rice", breaks: true));

        Assert.Equal((0, 0), (await EffectsAsync(), await KeysAsync()));
    }

    [Fact]
    public async Task A_key_belongs_to_one_caller()
    {
        await AskAsync("rice");
        await AskAsync("pepper", caller: _caller with { AccountId = Guid.CreateVersion7() });

        Assert.Equal(2, await EffectsAsync());
    }

    [Fact]
    public async Task A_request_without_a_key_is_refused() =>
        Assert.Equal(OnceOnly.KeyRequired, (await AskAsync("rice", key: "")).Refused);

    [Fact]
    public async Task Keys_older_than_seven_days_are_forgotten()
    {
        await AskAsync("rice");
        app.Clock.Advance(TimeSpan.FromDays(7) + TimeSpan.FromMinutes(1));
        var young = Guid.CreateVersion7().ToString();
        await AskAsync("pepper", key: young);

        await app.WithDbAsync(db => new ForgetOldKeys(db, app.Clock).RunAsync(CancellationToken.None));

        Assert.Equal((0, 1), (await KeysAsync(), await KeysAsync(young)));
    }

    private Task<Outcome<Granted>> AskAsync(string what, Refusal? refusal = null, bool breaks = false, Caller? caller = null, string? key = null) => app.WithDbAsync(db =>
    {
        var http = new DefaultHttpContext();
        (http.Request.Method, http.Request.Path) = ("POST", "/api/wishes");
        http.Request.Headers["Idempotency-Key"] = key ?? _key;
        return new OnceOnly(db, caller ?? _caller, new HttpContextAccessor { HttpContext = http }, app.Clock).CommitAsync<Wish, Granted>(new Wish(what), async () =>
        {
            await Task.Yield();
            db.Tell(_party, "test.granted", Guid.CreateVersion7().ToString(), "/", new { what });
            if (breaks) throw new InvalidOperationException("broken");
            if (refusal is not null) return refusal;
            return new Granted(Guid.CreateVersion7(), what);
        }, CancellationToken.None);
    });

    private Task<int> EffectsAsync() => app.WithDbAsync(db => db.Set<InboxMessage>().CountAsync(message => message.PartyId == _party));

    private Task<int> KeysAsync(string? key = null) => app.WithDbAsync(db => db.Set<OnceOnlyKey>().CountAsync(used => used.Key == (key ?? _key)));
}
