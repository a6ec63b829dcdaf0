using System.Collections.Concurrent;
using Marketplace.Accounts.Public;
using Marketplace.Ordering.Public;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Facts;
using Marketplace.Territory.Public;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Ordering.Tests.Scene;

/// <summary>Somebody of the village with the right to act for his party.</summary>
public sealed record Villager(PartyCard Card, Caller Caller)
{
    public Guid Id => Card.Id;
}

/// <summary>The parties of these tests. They stand in no table, so that a test may move a household or register a trader on any day.</summary>
public sealed class Village : IParties
{
    private readonly ConcurrentDictionary<Guid, PartyCard> _parties = new();
    private readonly ConcurrentDictionary<Guid, HashSet<Guid>> _members = new();
    private int _phones;

    public Villager Household(string name, int unit) => Settle(PartyKind.Household, Role.Household, name, unit);
    public Villager Consumer(string name, int unit) => Settle(PartyKind.Consumer, Role.Consumer, name, unit);
    public Villager Enterprise(string name, int unit) => Settle(PartyKind.Enterprise, Role.Enterprise, name, unit);
    public Villager Trader(string name, int unit, DateOnly? registered) => Settle(PartyKind.Trader, Role.Trader, name, unit, registered);

    public Villager Cooperative(string name, int unit, params Villager[] members)
    {
        var cooperative = Settle(PartyKind.Cooperative, Role.Cooperative, name, unit);
        _members[cooperative.Id] = [.. members.Select(member => member.Id)];
        return cooperative;
    }

    public void Moves(Villager who, int unit, DateOnly from) => _parties[who.Id] = _parties[who.Id] with { Places = [.. _parties[who.Id].Places, new(unit, from)] };

    public Task<PartyCard?> FindAsync(Guid partyId, CancellationToken ct) => Task.FromResult(_parties.GetValueOrDefault(partyId));

    public Task<IReadOnlyDictionary<Guid, PartyCard>> FindAsync(IReadOnlyCollection<Guid> partyIds, CancellationToken ct) =>
        Task.FromResult<IReadOnlyDictionary<Guid, PartyCard>>(partyIds.Distinct().Where(_parties.ContainsKey).ToDictionary(id => id, id => _parties[id]));

    public Task<IReadOnlyList<PartyCard>> MembersOfAsync(Guid cooperativeId, DateOnly on, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<PartyCard>>([.. _members.GetValueOrDefault(cooperativeId, []).Select(id => _parties[id])]);

    public Task<bool> MaySellForAsync(Guid sellerId, Guid householdId, DateOnly on, CancellationToken ct) =>
        Task.FromResult(sellerId == householdId || _members.GetValueOrDefault(sellerId, []).Contains(householdId));

    public Task<IReadOnlyList<PartyCard>> HouseholdsInAsync(IReadOnlyCollection<int> unitIds, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<PartyCard>>([.. _parties.Values.Where(party => party.Kind is PartyKind.Household && unitIds.Contains(party.Places[^1].UnitId))]);

    public Task<IReadOnlyList<PartyCard>> ProducersInAsync(IReadOnlyCollection<int> unitIds, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<PartyCard>>([.. _parties.Values.Where(party =>
            party.Kind is PartyKind.Household or PartyKind.Cooperative or PartyKind.Enterprise && unitIds.Contains(party.Places[^1].UnitId))]);

    private Villager Settle(PartyKind kind, Role role, string name, int unit, DateOnly? registered = null)
    {
        var card = new PartyCard
        {
            Id = Guid.CreateVersion7(), Kind = kind, Name = name, Phone = $"+8491{Interlocked.Increment(ref _phones):0000000}", Places = [new(unit, new(2020, 1, 1))],
            TraderRegisteredOn = registered,
        };
        _parties[card.Id] = card;
        return new(card, new(Guid.CreateVersion7(), name, [new(role, card.Id, null)]));
    }
}

/// <summary>Hears every fact of ordering, as statistics would.</summary>
public sealed class Listener(Heard heard) : IFactReader
{
    public static IReadOnlyList<Type> Reads => [typeof(OrderPlaced), typeof(OrderDelivered), typeof(OrderReturned)];

    public Task ReadAsync(IReadOnlyList<AnnouncedFact> facts, CancellationToken ct)
    {
        foreach (var fact in facts) heard.Facts.Enqueue(fact.Body);
        return Task.CompletedTask;
    }
}

public sealed class Heard
{
    public ConcurrentQueue<object> Facts { get; } = new();

    public IReadOnlyList<T> Of<T>(string code) where T : notnull => [.. Facts.OfType<T>().Where(fact => ((dynamic)fact).Code == code)];
}

internal static class Arranging
{
    internal static void Arrange(IServiceCollection services, Village village, Heard heard)
    {
        services.AddSingleton<IParties>(village);
        services.AddSingleton(heard);
        services.AddReader<Listener>();
    }

    /// <summary>Communes of a province today, by its official code.</summary>
    internal static IReadOnlyList<Unit> Communes(this MarketplaceApp app, string province)
    {
        var territory = app.Services.GetRequiredService<ITerritory>();
        var today = new DateOnly(2026, 11, 21);
        return territory.ChildrenOf(territory.FindByCode(province, today)!.Id, today);
    }
}
