using Marketplace.Accounts.Public;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Marketplace.Platform.Text;
using Marketplace.Platform.Values;
using Marketplace.Territory.Public;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.People;

/// <summary>Somebody opens an account for himself, his household, his cooperative or his enterprise, and is signed in.</summary>
internal static class Register
{
    internal const int ShortestPassword = 12;
    internal const int LongestPassword = 128;

    /// <param name="Phone">Vietnamese mobile number in any usual spelling.</param>
    /// <param name="Name">The person's name; of a consumer or household also the party's.</param>
    /// <param name="PartyName">The organisation's name.</param>
    /// <param name="Unit">Code of the commune he lives in.</param>
    /// <param name="TaxCode">Of an organisation. A household's is its owner's personal number, which is not asked for.</param>
    internal sealed record Request(
        string? Phone = null, string? Email = null, string? Password = null, string? Name = null, PartyKind? Kind = null, string? Unit = null,
        string? PartyName = null, string? TaxCode = null, bool Consent = false) : IChecked
    {
        public void Check(Faults faults)
        {
            faults.Unless(VietnamesePhone.ToE164(Phone) is not null, nameof(Phone), "account.phone_malformed");
            faults.Unless(EmailAddress.Clean(Email) is not { } email || EmailAddress.LooksRight(email), nameof(Email), "account.email_malformed");
            CheckPassword(faults);
            faults.Text(Name, nameof(Name), 120, "account.name");
            faults.Unless(Kind is { } kind && Enum.IsDefined(kind) && kind is not PartyKind.Department, nameof(Kind), "account.kind_not_open");
            faults.Unless(!string.IsNullOrWhiteSpace(Unit), nameof(Unit), AccountRefusals.UnitUnknown.Code);
            if (IsOrganisation) faults.Text(PartyName, nameof(PartyName), 200, "account.party_name");
            if (Parties.TaxCode.Clean(TaxCode) is { } code) faults.Unless(IsOrganisation && Parties.TaxCode.IsValid(code), nameof(TaxCode), "account.tax_code_invalid");
            faults.Unless(Consent, nameof(Consent), "account.consent_required");
        }

        internal bool IsOrganisation => Kind is PartyKind.Cooperative or PartyKind.Enterprise or PartyKind.Trader;

        private void CheckPassword(Faults faults)
        {
            if (!faults.Unless(Password is { Length: >= ShortestPassword }, nameof(Password), "account.password_too_short")) return;
            faults.Unless(Password!.Length <= LongestPassword, nameof(Password), "account.password_too_long");
            faults.Unless(Password.Distinct().Count() >= 4 && (VietnamesePhone.ToE164(Phone) is not { } phone || VietnamesePhone.ToE164(Password) != phone),
                nameof(Password), "account.password_too_simple");
        }
    }

    internal static void Map(IEndpointRouteBuilder account) => account.MapPost("/register", Handle).WithName(nameof(Register)).ForAnyone()
        .ProducesProblem(StatusCodes.Status409Conflict);

    internal static async Task<Results<Created<Me>, ProblemHttpResult>> Handle(
        Request request, HttpContext http, Opening opening, SessionCookie sessions, MeWriter me, CancellationToken ct)
    {
        var opened = await opening.OpenAsync(request, ct);
        if (opened.Refused is { } refusal) return refusal.AsProblem();
        var caller = await sessions.StartAsync(http, opened.Value, ct);
        return TypedResults.Created("/api/account/me", await me.WriteAsync(http, caller, ct));
    }

    /// <summary>Opens the account in one commit.</summary>
    internal sealed class Opening(MarketplaceDb db, ITerritory territory, IPasswordHasher<Account> hasher, TimeProvider clock)
    {
        public async Task<Outcome<Account>> OpenAsync(Request request, CancellationToken ct)
        {
            if (territory.FindByCode(request.Unit!, clock.Today()) is not { Level: UnitLevel.Commune } commune) return AccountRefusals.UnitUnknown;
            var name = VietnameseText.Clean(request.Name!);
            var account = Account.Open(VietnamesePhone.ToE164(request.Phone)!, request.Email, name, hasher.HashPassword(null!, request.Password!), clock.Now());
            return await db.InOneCommitAsync<Account>(async () =>
            {
                if (await db.Set<Account>().AnyAsync(known => known.NormalizedUserName == account.NormalizedUserName, ct)) return AccountRefusals.PhoneTaken;
                if (account.Email is not null && await db.Set<Account>().AnyAsync(known => known.NormalizedEmail == account.NormalizedEmail, ct)) return AccountRefusals.EmailTaken;
                var partyName = request.IsOrganisation ? VietnameseText.Clean(request.PartyName!) : name;
                OpenParty.With(db, account, request.Kind!.Value, partyName, Parties.TaxCode.Clean(request.TaxCode), commune.Id, clock.Now());
                return account;
            }, ct);
        }
    }
}
