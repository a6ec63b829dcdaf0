using System.Text.Json.Serialization;
using Marketplace.Accounts.Public;
using Marketplace.Farming.Public;
using Marketplace.Territory.Public;

namespace Marketplace.Farming.Trace;

/// <summary>
/// Everything a lot's code tells anyone who holds it: the minimum of Nghị định 37/2026/NĐ-CP điều 23 that a lot of fresh produce has. Buyers and orders are never named.
/// </summary>
/// <param name="Picture">Of these goods, or of the product.</param>
/// <param name="Proof">The checked certificate the lot was put on sale under, and what became of it; without one the standard is the seller's word.</param>
/// <param name="SiteCode">The growing area it names; whether the code stands is asked of the register.</param>
/// <param name="RecalledOn">The day since which the lot is recalled. Why is said to those who bought of it, not to everybody.</param>
/// <param name="DisputedOn">The day since which somebody denies the origin and officers look into it.</param>
/// <param name="Sources">For a lot made of others: the harvests in it.</param>
/// <param name="Events">Oldest first; the same step of the same day in the same place is told once, with how often it happened.</param>
internal sealed record LotStory(
    string Code, LotStory.Named Product, string Picture, LotStory.Grower Producer, LotStory.Named Standard, string? CertificateNumber, LotStory.Proven? Proof, DateOnly? HarvestFrom,
    DateOnly? HarvestTo, string? SiteCode, long? GramsPerUnit, DateOnly? RecalledOn, DateOnly? DisputedOn, IReadOnlyList<LotStory.Source> Sources, IReadOnlyList<LotStory.Happened> Events)
{
    /// <summary>It has not been harvested yet.</summary>
    [JsonIgnore]
    public bool IsToCome { get; init; }

    internal sealed record Named(string Code, string NameVi, string NameEn);

    /// <param name="Place">The hamlet or plot, when the household agreed to tell it.</param>
    /// <param name="Unit">The commune on the day the lot was opened.</param>
    internal sealed record Grower(string Name, PartyKind Kind, string? Place, UnitRef Unit, UnitRef Province);

    /// <param name="State">In force, expired, taken back by its holder or refused by an officer.</param>
    /// <param name="EndedOn">Its last day, or the day it was taken back or refused; null while it is in force.</param>
    internal sealed record Proven(string Number, string Issuer, DateOnly? CheckedOn, DateOnly ValidFrom, DateOnly ValidTo, CertificateState State, DateOnly? EndedOn)
    {
        [JsonIgnore]
        public bool IsInForce => State is CertificateState.InForce;
    }

    internal sealed record Source(string Code, Grower Producer, DateOnly? HarvestFrom);

    internal sealed record Happened(TraceStep Step, DateTimeOffset At, UnitRef? Unit, int Times = 1);
}
