using Marketplace.Platform.Callers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Accounts.People;

/// <summary>One sign-in on one device. The cookie only names it; ended here, a copied cookie is worth nothing.</summary>
internal sealed class Session
{
    private static readonly TimeSpan UsualLength = TimeSpan.FromDays(30);

    // Whoever sees other people's data signs in each working day.
    private static readonly TimeSpan OfficialLength = TimeSpan.FromHours(12);

    private Session() { }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid AccountId { get; private set; }
    /// <summary>The account's stamp when the session began; a new password changes the account's and ends every session.</summary>
    public string SecurityStamp { get; private set; } = "";
    public DateTimeOffset StartedAt { get; private set; }
    public DateTimeOffset ExpiresAt { get; private set; }

    public static Session Start(Account account, IEnumerable<Role> roles, DateTimeOffset now) => new()
    {
        AccountId = account.Id,
        SecurityStamp = account.SecurityStamp!,
        StartedAt = now,
        ExpiresAt = now + (roles.Any(role => role is Role.CommuneOfficer or Role.IndustryTradeOfficer or Role.Administrator) ? OfficialLength : UsualLength),
    };
}

internal sealed class SessionTable : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.ToTable("accounts_sessions");
        builder.HasIndex(session => new { session.AccountId, session.ExpiresAt });
        builder.HasOne<Account>().WithMany().HasForeignKey(session => session.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}
