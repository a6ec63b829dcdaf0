namespace Marketplace.Farming.Public;

/// <summary>Fact: lots were recalled. Whatever offers them stops; nothing of them is sold until they are released.</summary>
/// <param name="RecallId">The recall; one recall holds a lot and everything made of it.</param>
/// <param name="LotIds">All of them.</param>
public sealed record LotHeld(Guid RecallId, IReadOnlyList<Guid> LotIds, DateTimeOffset At);

/// <summary>Fact: a lot that was sold from without a weight has one now. No more of it can be offered than is there.</summary>
public sealed record LotWeighed(Guid LotId, DateTimeOffset At);

/// <summary>Fact: a recall is over. What was taken off sale is put back by its seller, not by the program.</summary>
public sealed record LotReleased(Guid RecallId, IReadOnlyList<Guid> LotIds, DateTimeOffset At);
